package io.cpor.mail;

import io.cpor.association.Association;
import io.cpor.association.agreement.Contact;
import java.util.List;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * The mails that tell the customer's contact what happened, in the customer's language. Each may be sent again: the same key is
 * the same mail.
 */
@Component
public class CustomerMails {
    private final Mailer post;
    private final MailProperties settings;

    CustomerMails(Mailer post, MailProperties settings) {
        this.post = post;
        this.settings = settings;
    }

    /**
     * The sealed POE, for the customer's own files.
     *
     * @param poe which POE, such as {@code CPOR-2026-00042/1}
     * @param corrected whether it is there because the reviewer asked to correct the one before it
     * @param sha256 of the file, so that a copy can be told from another
     */
    public void signedCopy(
            Association association, String poe, boolean corrected, String sha256, InputStreamSource pdf) {
        Contact contact = association.customer().contact();
        MailText text = post.text(association)
                .subject(corrected ? "mail.poe-copy.correctedSubject" : "mail.poe-copy.subject", post.partnerName())
                .say(
                        corrected ? "mail.poe-copy.correctedLead" : "mail.poe-copy.lead",
                        association.customer().name(),
                        post.partnerName())
                .say("mail.poe-copy.sealed")
                .link(settings.baseUrl().page("/verify"))
                .say(association.isClaimOpen() ? "portal.done.newNext" : "mail.poe-copy.next")
                .fact("mail.fact.sha256", sha256);
        String file = "POE-" + poe.replace('/', '-') + ".pdf";
        post.send(new Mail(
                "poe-copy." + poe.replace('/', '.') + "." + sha256.substring(0, 16),
                contact.name(),
                contact.email(),
                text,
                List.of(new Mail.Attachment(file, "application/pdf", pdf))));
    }

    /** What the customer declined is over. */
    public void declineReceived(Association association, String poe) {
        MailText text = post.text(association)
                .subject("mail.decline-received.subject", post.partnerName())
                .say("mail.decline-received.lead", association.customer().name())
                .say("mail.decline-received.over", post.partnerName())
                .say("mail.decline-received.mistake");
        send(association, "decline-received", poe, text);
    }

    /** The new POE that was declined is over; the claim that was filed with an earlier one is not. */
    public void newPoeDeclined(Association association, String poe) {
        MailText text = newPoeDeclinedText(association)
                .say("mail.new-poe-declined.claim", post.partnerName())
                .say("mail.new-poe-declined.unwanted");
        send(association, "new-poe-declined", poe, text.say("mail.decline-received.mistake"));
    }

    /** The same, when Microsoft rejected that claim meanwhile and staff have yet to decide what comes of it. */
    public void newPoeDeclinedAfterRejection(Association association, String poe) {
        MailText text = newPoeDeclinedText(association).say("mail.new-poe-declined.rejected", post.partnerName());
        send(association, "new-poe-declined", poe, text.say("mail.decline-received.mistake"));
    }

    private MailText newPoeDeclinedText(Association association) {
        return post.text(association)
                .subject("mail.new-poe-declined.subject", post.partnerName())
                .say("mail.new-poe-declined.lead", association.customer().name());
    }

    /** What Microsoft will write, before the claim is filed for the {@code attempt}th time. */
    public void filingAnnounced(Association association, int attempt) {
        String partner = post.partnerName();
        MailText text = post.text(association)
                .subject("mail.filing-announced.subject", partner)
                .say("mail.filing-announced.lead", partner)
                .say("mail.filing-announced.mails")
                .item("mail.filing-announced.notice", partner)
                .item("mail.filing-announced.consent")
                .say("mail.filing-announced.nothing")
                .say("mail.filing-announced.ask");
        send(association, "filing-announced", association.reference() + "." + attempt, text);
    }

    /** The partner took the request back. */
    public void requestWithdrawn(Association association) {
        String partner = post.partnerName();
        MailText text = post.text(association)
                .subject("mail.withdrawn.subject", partner)
                .say("mail.withdrawn.lead", partner, association.customer().name())
                .say("mail.withdrawn.nothing");
        send(association, "withdrawn", association.reference(), text);
    }

    private void send(Association association, String kind, String key, MailText text) {
        Contact contact = association.customer().contact();
        post.send(new Mail(kind + "." + key.replace('/', '.'), contact.name(), contact.email(), text));
    }
}
