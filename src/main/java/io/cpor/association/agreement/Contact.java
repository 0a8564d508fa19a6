package io.cpor.association.agreement;

import io.cpor.association.value.Fault;
import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.MailAddress;
import io.cpor.association.value.Texts;
import java.util.ArrayList;
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
        List<Fault> faults = entered.faults().stream()
                .map(fault -> new Fault(fault.field(), LABELS.get(fault.field()) + ": " + fault.message()))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return entered;
    }

    /** What is wrong with it, by the names of its parts. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        checkName("name", name, faults);
        checkName("title", title, faults);
        String complaint = MailAddress.complaint(email, "ana@contoso.com");
        if (complaint != null) {
            faults.add(new Fault("email", complaint));
        }
        return faults;
    }

    private static void checkName(String field, String value, List<Fault> faults) {
        String complaint = value.isEmpty() ? "fill this in, for the person who signs." : complaintOfName(value);
        if (complaint != null) {
            faults.add(new Fault(field, complaint));
        }
    }

    /** What is wrong with the name or the title of a person, or {@code null}. */
    public static String complaintOfName(String text) {
        return Texts.complaintOfName(text, LONGEST_NAME);
    }
}
