package io.cpor.mail;

import io.cpor.association.Association;
import io.cpor.association.agreement.Contact;
import io.cpor.association.value.OfficeTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** What the customer's contact gets from us. Each mail may be sent again: the same key is the same mail. */
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

    /** The link to the POE. */
    public void poeForm(Association association, PoeSent poe) {
        send(association, "poe-form", poe.sending(), poeModel(association, poe));
    }

    /** A reminder with the same link; {@code which} counts the policy's days. */
    public void poeReminder(Association association, PoeSent poe, int which) {
        send(association, "poe-reminder", poe.sending() + ".reminder" + which, poeModel(association, poe));
    }

    /** What the reviewer asks to put right, in the reviewer's words. */
    public void poeCorrection(Association association, PoeSent poe, String words) {
        Map<String, Object> model = poeModel(association, poe);
        model.put("words", words);
        send(association, "poe-correction", poe.sending(), model);
    }

    /**
     * The sealed POE, for the customer's own files.
     *
     * @param poe which POE, such as {@code CPOR-2026-00042/1}
     * @param sha256 of the file, so that a copy can be told from another
     */
    public void signedCopy(Association association, String poe, String sha256, InputStreamSource pdf) {
        Contact contact = association.customer().contact();
        Map<String, Object> model = Map.of(
                "association",
                association.id(),
                "customer",
                association.customer().name(),
                "sha256",
                sha256,
                "verify",
                settings.baseUrl().page("/verify"));
        String file = "POE-" + poe.replace('/', '-') + ".pdf";
        post.send(new Mail(
                "poe-copy." + poe.replace('/', '.') + "." + sha256.substring(0, 16),
                contact.name(),
                contact.email(),
                "poe-copy",
                model,
                List.of(new Mail.Attachment(file, "application/pdf", pdf))));
    }

    private Map<String, Object> poeModel(Association association, PoeSent poe) {
        Map<String, Object> model = new HashMap<>();
        model.put("association", association.id());
        model.put("customer", association.customer().name());
        model.put("link", settings.baseUrl().page("/poe/" + poe.token()));
        model.put("due", office.date(poe.due()));
        model.put("note", poe.note());
        return model;
    }

    private void send(Association association, String template, String key, Map<String, Object> model) {
        Contact contact = association.customer().contact();
        post.send(new Mail(template + "." + key.replace('/', '.'), contact.name(), contact.email(), template, model));
    }
}
