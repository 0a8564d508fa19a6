package io.cpor.model.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.poe.form.PoeForm;
import io.cpor.poe.form.UnsupportedForm;

/** The form that customers see too: their page and the PDF can show every component of it, as Tasklist can. */
final class PoeFormRule {
    static final String ID = "fill-poe";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String REMEDY = "The customer's page and the PDF show text fields, text areas, numbers, dates,"
            + " check boxes, radio groups, selects, texts, groups, separators and spacers.";

    private PoeFormRule() {}

    /** Each component by itself first, so that every fault is told at once; then what they are together. */
    static void check(JsonNode form, Violations complaints) {
        boolean fine = true;
        for (JsonNode component : FormFile.components(form)) {
            String fault = fault(alone(component));
            if (fault != null) {
                fine = false;
                complaints.of(
                        FormFile.displayName(component), component.path("id").asText(), cannotBeShown(fault), REMEDY);
            }
        }
        String fault = fine ? fault(form) : null;
        if (fault != null) {
            complaints.ofFile(cannotBeShown(fault), REMEDY);
        }
    }

    private static JsonNode alone(JsonNode component) {
        JsonNode one = component;
        if (component.path("type").asText().equals("group")) {
            ObjectNode empty = component.deepCopy();
            empty.putArray("components");
            one = empty;
        }
        ObjectNode form = JSON.createObjectNode();
        form.putArray("components").add(one);
        return form;
    }

    /** {@code null} if there is none. */
    private static String fault(JsonNode form) {
        try {
            PoeForm.parse(form.toString());
            return null;
        } catch (UnsupportedForm refused) {
            return refused.getMessage();
        }
    }

    private static String cannotBeShown(String fault) {
        return "cannot be shown to customers: " + fault;
    }
}
