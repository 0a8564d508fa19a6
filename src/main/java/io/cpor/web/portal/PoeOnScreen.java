package io.cpor.web.portal;

import io.cpor.association.Association;
import io.cpor.association.Fault;
import io.cpor.poe.AnswerCheck;
import io.cpor.poe.Answers;
import io.cpor.poe.Audience;
import io.cpor.poe.FormField;
import io.cpor.poe.Poe;
import io.cpor.poe.PoeForm;
import io.cpor.poe.SignedContent;
import java.util.List;

/**
 * The POE as one customer has it before them.
 *
 * @param answers all that is shown: what is known, and what was entered
 */
record PoeOnScreen(Association association, Poe poe, PoeForm form, Answers answers) {

    /** What the customer sees of the form: not what is for staff. */
    List<FormField> fields() {
        return form.fields().stream()
                .filter(field -> field.audience().includes(Audience.CUSTOMER))
                .toList();
    }

    /** The hash of what is on the screen; it comes back with the signature. */
    String contentHash() {
        return SignedContent.hash(form.hash(), answers);
    }

    /** What is still missing or wrong. */
    List<Fault> faults() {
        return AnswerCheck.of(form, answers.values(), Audience.CUSTOMER).faults();
    }
}
