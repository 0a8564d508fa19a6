package io.cpor.process;

import static io.cpor.process.CporVariables.CHASE_REASON;
import static io.cpor.process.CporVariables.CONTACT_EMAIL;
import static io.cpor.process.CporVariables.CONTACT_NAME;
import static io.cpor.process.CporVariables.CONTACT_TITLE;

import io.cpor.association.Association;
import io.cpor.association.agreement.Contact;
import io.cpor.poe.Poe;
import io.cpor.poe.Referral;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Why a customer is to be chased and whom to write to: whom the customer named, if anybody. */
@Component
public final class ChaseSheet {
    private static final String OVERDUE =
            "The proof of execution did not come back in time. The customer's link works until you decide.";

    private final OpenTasks forms;

    ChaseSheet(OpenTasks forms) {
        this.forms = forms;
    }

    /** By the names of the form's fields. */
    public Map<String, Object> of(Association association, Poe poe) {
        Contact contact = association.customer().contact();
        Optional<Referral> referral = poe.referral();
        Map<String, Object> shown = new HashMap<>();
        shown.put(
                CHASE_REASON.name(),
                referral.map(to -> contactText(contact, to)).orElse(OVERDUE));
        shown.put(CONTACT_NAME.name(), referral.map(Referral::name).orElse(contact.name()));
        shown.put(CONTACT_TITLE.name(), referral.map(Referral::title).orElse(contact.title()));
        shown.put(CONTACT_EMAIL.name(), referral.map(Referral::email).orElse(contact.email()));
        return shown;
    }

    private static String contactText(Contact contact, Referral to) {
        return "**Another person should sign.** " + Markdown.text(contact.name()) + ", who got the link, named "
                + Markdown.text(to.name()) + ", " + Markdown.text(to.title()) + ", " + Markdown.text(to.email())
                + ". Check that this person may sign for the customer; *Send it again* then writes to whom the fields below"
                + " name.";
    }

    /** A task that is there already shows it anew. */
    public void refresh(Association association, Poe poe) {
        forms.refresh(association.id(), ProcessElements.CHASE_CUSTOMER, of(association, poe));
    }
}
