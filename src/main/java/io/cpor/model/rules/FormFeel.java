package io.cpor.model.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * FEEL in a form is held to what ends at once, as in a decision: the customer's page evaluates it here, and Tasklist in the
 * browser of whoever opens the task.
 */
final class FormFeel {
    private final JsonNode component;
    private final boolean toldByPoeForm;
    private final Violations complaints;
    private boolean bounded = true;

    private FormFeel(JsonNode component, boolean toldByPoeForm, Violations complaints) {
        this.component = component;
        this.toldByPoeForm = toldByPoeForm;
        this.complaints = complaints;
    }

    /**
     * Complains about what may run long.
     *
     * @return whether all of it may be read and evaluated
     */
    static boolean isBounded(JsonNode form, Violations complaints) {
        boolean all = true;
        for (JsonNode component : FormFile.components(form)) {
            FormFeel feel = new FormFeel(component, form.path("id").asText().equals(PoeFormRule.ID), complaints);
            feel.fields(component);
            all &= feel.bounded;
        }
        return all;
    }

    private void fields(JsonNode object) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!field.getKey().equals("components")) { // these are looked at by themselves
                value(field.getValue(), field.getKey().equals("hide"));
            }
        }
    }

    private void value(JsonNode value, boolean hide) {
        if (value.isArray()) {
            value.forEach(one -> value(one, hide));
        } else if (value.isTextual()) {
            text(value.asText().strip(), hide);
        } else {
            fields(value);
        }
    }

    private void text(String text, boolean hide) {
        if (hide || text.startsWith("=")) {
            expression(text.replaceFirst("^=", "").strip(), hide && toldByPoeForm);
        } else {
            expressions(text).forEach(one -> expression(one, false));
        }
    }

    /** Within a text that is shown; a word such as {@code #if} may stand before the expression. Each sign is looked at once. */
    private static List<String> expressions(String text) {
        List<String> found = new ArrayList<>();
        int end = 0;
        for (int begin = text.indexOf("{{"); begin >= 0; ) {
            end = end < begin + 2 ? text.indexOf("}}", begin + 2) : end;
            if (end < 0) {
                return found;
            }
            boolean closes = text.startsWith("/", begin + 2);
            if (!closes) {
                found.add(text.substring(begin + 2, end)
                        .strip()
                        .replaceFirst("^#\\w+", "")
                        .strip());
            }
            begin = text.indexOf("{{", closes ? begin + 2 : end + 2);
        }
        return found;
    }

    private void expression(String text, boolean unreadableIsTold) {
        if (text.isEmpty()) {
            return;
        }
        if (FeelExtent.isTooMuch(text)) {
            complain("has an expression that is " + FeelExtent.TOO_MUCH, "Make it shorter.");
            return;
        }
        Optional<Object> tree = DecisionTables.feel(text, false);
        if (tree.isPresent()) {
            FeelExtent.excess(tree.get())
                    .ifPresent(excess ->
                            complain("has the expression " + text + ", which " + excess, FeelVocabulary.remedy()));
        } else if (!unreadableIsTold) {
            complain(
                    "has the expression " + text + ", which is not FEEL",
                    "Compare variables with values, such as =decision = \"yes\".");
        }
    }

    private void complain(String wrong, String remedy) {
        bounded = false;
        complaints.of(FormFile.displayName(component), component.path("id").asText(), wrong, remedy);
    }
}
