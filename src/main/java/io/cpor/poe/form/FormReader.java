package io.cpor.poe.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cpor.association.value.Coded;
import io.cpor.association.value.Fault;
import io.cpor.association.value.Faults;
import io.cpor.storage.Hashes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads a form-js definition; what Tasklist, portal or PDF could not show is refused by its name. */
final class FormReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Keys name a PDF's fields and FEEL's variables too, and both have no dots. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    /** A limit is written out when it is told. */
    private static final int MOST_DIGITS = 30;

    private final List<FormField> fields = new ArrayList<>();
    private final Faults faults = new Faults();

    PoeForm read(String definition) {
        try {
            JsonNode form = JSON.readTree(definition);
            components(form, Audience.EVERYONE, List.of());
            if (!faults.isEmpty()) {
                throw new UnsupportedForm(faults.list());
            }
            return new PoeForm(form.path("id").asText(), Hashes.sha256(definition), fields);
        } catch (JsonProcessingException e) {
            throw new UnsupportedForm(List.of(new Fault("", "the form is not JSON: " + e.getOriginalMessage())));
        }
    }

    private void components(JsonNode parent, Audience parentAudience, List<Condition> parentHidden) {
        for (JsonNode component : parent.path("components")) {
            Audience audience = audience(component, parentAudience);
            List<Condition> hidden = hideConditions(component, parentHidden);
            String type = component.path("type").asText();
            switch (type) {
                case "separator", "spacer", "button" -> {} // nothing to read or enter
                case "group" -> {
                    add(FieldKind.HEADING, component, text(component, "label"), audience, hidden);
                    components(component, audience, hidden);
                }
                case "text" -> add(FieldKind.PROSE, component, text(component, "text"), audience, hidden);
                default -> readEnteredField(type, component, audience, hidden);
            }
        }
    }

    private void readEnteredField(String type, JsonNode component, Audience audience, List<Condition> hidden) {
        FieldKind kind = FieldKind.entered(type).orElse(null);
        if (kind == null) {
            fault(component, "is a " + type + ", which the customer's page and the PDF cannot show");
            return;
        }
        if (kind == FieldKind.DATE && !component.path("subtype").asText().equals("date")) {
            fault(component, "asks for a time; only dates can be shown");
        }
        String key = text(component, "key");
        if (key == null || !KEY.matcher(key).matches()) {
            fault(
                    component,
                    "has no key to keep the answer under; give it one of letters, digits and underscores, beginning with"
                            + " a letter");
        } else if (fields.stream().anyMatch(field -> key.equals(field.key()))) {
            fault(component, "has the key " + key + " of another component; give it one of its own");
        }
        add(kind, component, text(component, kind == FieldKind.DATE ? "dateLabel" : "label"), audience, hidden);
    }

    private void fault(JsonNode component, String wrong) {
        faults.add(component.path("id").asText(), "component \"" + name(component) + "\" " + wrong);
    }

    private void add(FieldKind kind, JsonNode component, String label, Audience audience, List<Condition> hidden) {
        String key = text(component, "key");
        fields.add(new FormField(
                kind,
                kind.isEntered() ? key : component.path("id").asText(),
                kind.isEntered() ? key : null,
                label == null ? "" : label,
                text(component, "description"),
                limits(component),
                choices(component),
                component.path("readonly").asBoolean()
                        || component.path("disabled").asBoolean(),
                audience,
                hidden));
    }

    private static List<FormField.Choice> choices(JsonNode component) {
        List<FormField.Choice> choices = new ArrayList<>();
        component
                .path("values")
                .forEach(one -> choices.add(new FormField.Choice(
                        one.path("value").asText(), one.path("label").asText())));
        return choices;
    }

    private FieldLimits limits(JsonNode component) {
        JsonNode rules = component.path("validate");
        String pattern = text(rules, "pattern");
        try {
            return new FieldLimits(
                    rules.path("required").asBoolean(),
                    whole(rules, "minLength"),
                    whole(rules, "maxLength"),
                    pattern == null ? null : Pattern.compile(pattern).pattern(),
                    rules.path("validationType").asText().equals("email"),
                    decimal(component, "min"),
                    decimal(component, "max"));
        } catch (PatternSyntaxException e) {
            fault(component, "has a pattern that is not a regular expression: " + pattern);
            return null; // such a form is refused as a whole
        }
    }

    /** What is for staff only in a group is not for customers in one of its fields. */
    private Audience audience(JsonNode component, Audience parent) {
        String code = component.path("properties").path("audience").asText(parent.code());
        return Coded.find(Audience.class, code).orElseGet(() -> {
            fault(component, "is for \"" + code + "\"; choose " + Coded.choice(Audience.class));
            return parent;
        });
    }

    private List<Condition> hideConditions(JsonNode component, List<Condition> parent) {
        String condition = text(component.path("conditional"), "hide");
        if (condition == null || condition.isBlank()) {
            return parent;
        }
        List<Condition> all = new ArrayList<>(parent);
        Condition.of(condition)
                .ifPresentOrElse(all::add, () -> fault(component, "has a condition that is not FEEL: " + condition));
        return all;
    }

    private static String name(JsonNode component) {
        String label = text(component, "label");
        String date = text(component, "dateLabel");
        return label != null
                ? label
                : date != null ? date : component.path("id").asText();
    }

    private static String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.path(name).asText() : null;
    }

    private static Integer whole(JsonNode node, String name) {
        return node.hasNonNull(name) ? Integer.valueOf(node.path(name).asInt()) : null;
    }

    private BigDecimal decimal(JsonNode component, String name) {
        String limit = text(component.path("validate"), name);
        if (limit == null) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(limit);
            if (number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with what nobody could read
        }
        fault(component, "has a " + name + " that is no number of at most " + MOST_DIGITS + " digits: " + limit);
        return null;
    }
}
