package io.cpor.web.portal;

import io.cpor.association.Association;
import io.cpor.poe.Poe;
import io.cpor.poe.PoeAccess;
import io.cpor.poe.SignedContent;
import io.cpor.poe.document.PoeContent;
import io.cpor.poe.form.AnswerCheck;
import io.cpor.poe.form.AnswerFault;
import io.cpor.poe.form.Answers;
import io.cpor.poe.form.Audience;
import io.cpor.poe.form.PoeForm;
import java.util.List;
import java.util.Locale;

/**
 * The POE as one customer has it before them.
 *
 * @param access the link by which they came
 * @param answers all that is shown: what is known, and what was entered
 * @param known what is known beforehand and nobody enters
 */
record CustomerPoe(
        PoeAccess access,
        Association association,
        Poe poe,
        PoeForm form,
        Answers answers,
        Answers known,
        Locale language) {

    /** The hash of what is on the screen; it comes back with the signature. */
    String contentHash() {
        return SignedContent.hash(form.hash(), language, signed());
    }

    /** What a signature stands under: what is known and what was entered, without what the form hides. */
    Answers signed() {
        return check().answers().with(known);
    }

    AnswerCheck check() {
        return AnswerCheck.of(form, answers.values(), known, Audience.CUSTOMER);
    }

    /** What is still missing or wrong. */
    List<AnswerFault> faults() {
        return check().faults();
    }

    /** The path of its first page; the others stand below. */
    String path() {
        return PoePath.of(poe);
    }

    PoeContent document() {
        return new PoeContent(association, poe, form, answers, language);
    }
}
