package io.cpor.association.agreement;

import io.cpor.association.value.Fault;
import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.MailAddress;
import io.cpor.association.value.Texts;
import java.util.ArrayList;
import java.util.List;

/** A person at the customer: whom we and Microsoft write to. All of it is personal data. */
public record Contact(String name, String title, String email) {
    private static final int LONGEST = 200;

    /**
     * The person as somebody entered it.
     *
     * @throws InvalidInput with every fault, each in a sentence that names its field
     */
    public static Contact validate(String name, String title, String email) {
        List<Fault> faults = new ArrayList<>();
        text("name", "Name", name, faults);
        text("title", "Title", title, faults);
        MailAddress.Problem problem = MailAddress.problem(email.strip());
        if (problem != null) {
            faults.add(new Fault("email", "E-mail: " + problem.words("ana@contoso.com")));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new Contact(name.strip(), title.strip(), email.strip());
    }

    private static void text(String field, String label, String value, List<Fault> faults) {
        String complaint = value.isBlank()
                ? "fill this in, for the person who signs."
                : Texts.complaintOfName(value.strip(), LONGEST);
        if (complaint != null) {
            faults.add(new Fault(field, label + ": " + complaint));
        }
    }
}
