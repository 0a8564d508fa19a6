package io.cpor.model.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.association.value.Fault;
import io.cpor.poe.form.PoeForm;
import io.cpor.poe.form.UnsupportedForm;

/** The form that customers see too: their page and the PDF can show every component of it, as Tasklist can. */
final class PoeFormRule {
    static final String ID = "fill-poe";

    private static final String REMEDY = "The customer's page and the PDF show text fields, text areas, numbers, dates,"
            + " check boxes, radio groups, selects, texts, groups, separators and spacers.";

    private PoeFormRule() {}

    static void check(JsonNode form, Violations complaints) {
        try {
            PoeForm.parse(form.toString());
        } catch (UnsupportedForm refused) {
            refused.faults().forEach(fault -> note(form, fault, complaints));
        }
    }

    private static void note(JsonNode form, Fault fault, Violations complaints) {
        JsonNode component = FormFile.components(form).stream()
                .filter(one -> one.path("id").asText().equals(fault.field()))
                .findFirst()
                .orElse(form);
        complaints.of(
                FormFile.displayName(component),
                fault.field(),
                "cannot be shown to customers: " + fault.message(),
                REMEDY);
    }
}
