package io.cpor.mail;

import io.cpor.association.Association;
import io.cpor.association.NewPoeReason;
import io.cpor.association.agreement.Contact;
import io.cpor.association.value.OfficeTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** What the customer's contact gets from us, in the customer's language. Each mail may be sent again: the same key is the same mail. */
@Component
public class CustomerMails {
    private final Mailer post;
    private final MailProperties settings;
    private final OfficeTime office;

    CustomerMails(Mailer post, MailProperties settings, OfficeTime office) {
        this.post = post;
        this.settings = settings;
        this.office = office;
    }

    /**
     * What a mail says of the POE that is with the customer.
     *
     * @param sending tells one sending from every other, such as {@code CPOR-2026-00042/1/2/} and a random part
     * @param token of its link
     * @param due until when it should come back
     * @param note a paragraph of the process owner, or {@code null}
     */
    public record PoeSent(String sending, String token, Instant due, String note) {}

    /** How a reminder is worded: a first one that came late is still the first that the customer sees. */
    public enum Reminder {
        FIRST,
        SECOND,
        LAST
    }

    /** The link to the POE; one that was signed before is told why another is needed. */
    public void poeForm(Association association, PoeSent poe) {
        if (association.newPoeReason() != null) {
            newPoe(association, poe);
        } else {
            poeFormToAnother(association, poe);
        }
    }

    /** The link to the POE for somebody who has signed none; if another person did before, with why one more is needed. */
    public void poeFormToAnother(Association association, PoeSent poe) {
        String partner = post.partnerName();
        MailText text = post.text(association)
                .subject("mail.poe-form.subject", partner)
                .say("mail.poe-form.lead", partner, association.customer().name());
        NewPoeReason reason = association.newPoeReason();
        if (reason != null) {
            why(text.say(reason.anotherMessageKey(), partner), reason);
        }
        poeLink(text.note(poe.note()).say("mail.online"), poe)
                .say("mail.due", day(text, poe))
                .item("mail.poe-form.notFinished")
                .item("mail.poe-form.noAccess", partner)
                .item("mail.poe-form.canDecline");
        send(association, "poe-form", poe.sending(), text);
    }

    private void newPoe(Association association, PoeSent poe) {
        String partner = post.partnerName();
        NewPoeReason reason = association.newPoeReason();
        MailText text =
                post.text(association).subject("mail.poe-new.subject", partner).say(reason.messageKey(), partner);
        why(text, reason);
        poeLink(text.note(poe.note()).say("mail.poe-new.kept"), poe).say("mail.due", day(text, poe));
        send(association, "poe-form", poe.sending(), text);
    }

    private static void why(MailText text, NewPoeReason reason) {
        if (reason.words() != null) {
            text.say("portal.start.newReason").quote(reason.words());
        }
    }

    /** A reminder with the same link; {@code which} tells it from the others of the same sending. */
    public void poeReminder(Association association, PoeSent poe, String which, Reminder as) {
        String kind = "mail.poe-reminder." + as.name().toLowerCase(Locale.ROOT);
        MailText text = post.text(association);
        String day = day(text, poe);
        text.subject(kind + ".subject", post.partnerName(), day)
                .say(kind + ".lead", post.partnerName())
                .note(poe.note())
                .say("mail.online");
        poeLink(text, poe)
                .say(as == Reminder.LAST ? "mail.lastDay" : "mail.due", day)
                .say(kind + ".canDecline");
        send(association, "poe-reminder", poe.sending() + ".reminder" + which, text);
    }

    /** What the reviewer asks to put right, in the reviewer's words. */
    public void poeCorrection(Association association, PoeSent poe, String words) {
        MailText text = post.text(association)
                .subject("mail.poe-correction.subject", post.partnerName())
                .say("mail.poe-correction.lead")
                .quote(words)
                .note(poe.note())
                .say("mail.poe-correction.kept");
        poeLink(text, poe).say("mail.due", day(text, poe));
        send(association, "poe-correction", poe.sending(), text);
    }

    /** The same to somebody who signed nothing before: another person did, and entered what is there. */
    public void poeCorrectionToAnother(Association association, PoeSent poe, String words) {
        String partner = post.partnerName();
        MailText text = post.text(association)
                .subject("mail.poe-form.subject", partner)
                .say("mail.poe-form.lead", partner, association.customer().name())
                .say("portal.start.anotherCorrection", partner)
                .quote(words)
                .note(poe.note())
                .say("mail.online");
        poeLink(text, poe).say("mail.due", day(text, poe));
        send(association, "poe-correction", poe.sending(), text);
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

    private MailText poeLink(MailText text, PoeSent poe) {
        return text.button("mail.openPoe", settings.baseUrl().page("/poe/" + poe.token()));
    }

    private String day(MailText text, PoeSent poe) {
        return office.day(poe.due(), text.language());
    }

    private void send(Association association, String kind, String key, MailText text) {
        Contact contact = association.customer().contact();
        post.send(new Mail(kind + "." + key.replace('/', '.'), contact.name(), contact.email(), text));
    }
}
