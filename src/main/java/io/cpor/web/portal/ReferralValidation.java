package io.cpor.web.portal;

import io.cpor.association.agreement.Contact;
import io.cpor.association.value.MailAddress;
import io.cpor.poe.Referral;
import io.cpor.poe.form.AnswerFault;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What is wrong with a person whom the customer names. */
final class ReferralValidation {
    private ReferralValidation() {}

    static List<AnswerFault> faults(Referral to) {
        MailAddress.Problem problem = MailAddress.problem(to.email());
        return Stream.of(
                        text("name", to.name()),
                        text("title", to.title()),
                        problem == null ? null : AnswerFault.of("email", problem.key()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static AnswerFault text(String field, String value) {
        int length = value.length(); // as it is stored
        if (length == 0) {
            return AnswerFault.of(field, "missing.text");
        }
        if (length > Contact.LONGEST_NAME) {
            return AnswerFault.of(field, "tooLong", length, Contact.LONGEST_NAME);
        }
        return Contact.complaintOfName(value) == null ? null : AnswerFault.of(field, "unprintable");
    }
}
