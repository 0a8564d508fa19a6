package io.cpor.poe.document;

import io.cpor.association.Association;
import io.cpor.poe.Poe;
import io.cpor.poe.form.Answers;
import io.cpor.poe.form.Audience;
import io.cpor.poe.form.FormField;
import io.cpor.poe.form.PoeForm;
import java.util.List;
import java.util.Locale;

/**
 * What a document says: the POE's form with these answers, in this language.
 *
 * @param answers what is known and what was entered
 * @param attachments the files that it shows
 */
public record PoeContent(
        Association association, Poe poe, PoeForm form, Answers answers, Locale language, Attachments attachments) {

    /** Without a file. */
    public PoeContent(Association association, Poe poe, PoeForm form, Answers answers, Locale language) {
        this(association, poe, form, answers, language, Attachments.NONE);
    }

    /** What the customer is shown of it. */
    List<FormField> shown() {
        return form.shownFields(Audience.CUSTOMER, answers);
    }

    /** Everything the customer may be asked, whatever was answered. */
    List<FormField> all() {
        return form.fields().stream()
                .filter(field -> field.audience().hasAccess(Audience.CUSTOMER))
                .toList();
    }

    /** As people name it, such as {@code CPOR-2026-00042 · POE 1}. */
    String reference() {
        return association.id() + " · POE " + poe.number();
    }
}
