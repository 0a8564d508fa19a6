package io.cpor.association.agreement;

import io.cpor.association.value.Fault;
import io.cpor.association.value.Faults;
import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.MailAddress;
import io.cpor.association.value.Texts;
import java.util.List;
import java.util.Map;

/**
 * A person at the customer: whom we and Microsoft write to. All of it is personal data. What each part must keep to is said
 * here and in {@link MailAddress}, for whoever takes one in.
 */
public record Contact(String name, String title, String email) {
    /** How many characters the name or the title of a person may have. */
    public static final int LONGEST_NAME = 200;

    private static final Map<String, String> LABELS = Map.of("name", "Name", "title", "Title", "email", "E-mail");

    /**
     * The person as somebody entered it.
     *
     * @throws InvalidInput with every fault, each in a sentence that names its field
     */
    public static Contact validate(String name, String title, String email) {
        Contact entered = new Contact(name.strip(), title.strip(), email.strip());
        if (!entered.faults().isEmpty()) {
            throw new InvalidInput(entered.faults()).labelled(LABELS::get);
        }
        return entered;
    }

    /** What is wrong with it, by the names of its parts. */
    public List<Fault> faults() {
        Faults faults = new Faults();
        faults.check("name", complaintOfPart(name));
        faults.check("title", complaintOfPart(title));
        faults.check("email", MailAddress.complaint(email, "ana@contoso.com"));
        return faults.list();
    }

    private static String complaintOfPart(String value) {
        return value.isEmpty() ? "fill this in, for the person who signs." : complaintOfName(value);
    }

    /** What is wrong with the name or the title of a person, or {@code null}. */
    public static String complaintOfName(String text) {
        return Texts.complaintOfName(text, LONGEST_NAME);
    }
}
