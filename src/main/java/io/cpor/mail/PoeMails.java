package io.cpor.mail;

import io.cpor.association.Association;
import io.cpor.association.NewPoeReason;
import io.cpor.association.agreement.Contact;
import io.cpor.association.value.OfficeTime;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * The mails that ask the customer's contact for a POE, in the customer's language: each has the link to it. Each may be sent
 * again: the same key is the same mail.
 */
@Component
public class PoeMails {
    private final Mailer post;
    private final MailProperties settings;
    private final OfficeTime office;

    PoeMails(Mailer post, MailProperties settings, OfficeTime office) {
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
