package io.cpor.poe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cpor.association.Coded;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The POE's form as the process owner drew it in the Modeler (form-js), read for those who render and check it. A
 * component that the portal cannot show is refused by its name, when the form is read.
 *
 * @param hash SHA-256 of the definition, in hex: two forms of one hash are the same form
 */
public record PoeForm(String id, String hash, List<FormField> fields) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public PoeForm {
        fields = List.copyOf(fields);
    }

    /** @throws UnsupportedForm if it is not a form, or holds a component that cannot be shown */
    public static PoeForm parse(String definition) {
        try {
            JsonNode form = JSON.readTree(definition);
            List<FormField> fields = new ArrayList<>();
            read(form, fields);
            return new PoeForm(
                    form.path("id").asText(), Hashes.sha256(definition.getBytes(StandardCharsets.UTF_8)), fields);
        } catch (JsonProcessingException e) {
            throw new UnsupportedForm("the form is not JSON: " + e.getOriginalMessage());
        }
    }

    private static void read(JsonNode parent, List<FormField> fields) {
        for (JsonNode component : parent.path("components")) {
            String type = component.path("type").asText();
            switch (type) {
                case "separator", "spacer", "button" -> {} // nothing to read or enter
                case "group" -> {
                    fields.add(field(
                            FieldKind.HEADING,
                            component,
                            component.path("label").asText()));
                    read(component, fields);
                }
                case "text" ->
                    fields.add(field(
                            FieldKind.PROSE, component, component.path("text").asText()));
                default -> fields.add(entered(type, component));
            }
        }
    }

    private static FormField entered(String type, JsonNode component) {
        FieldKind kind = switch (type) {
            case "textfield" -> FieldKind.TEXT;
            case "textarea" -> FieldKind.LINES;
            case "number" -> FieldKind.NUMBER;
            case "checkbox" -> FieldKind.TICK;
            case "radio", "select" -> FieldKind.CHOICE;
            case "datetime" -> FieldKind.DATE;
            default ->
                throw new UnsupportedForm("component \"" + name(component) + "\" is a " + type
                        + ", which the customer's page cannot show");
        };
        if (kind == FieldKind.DATE && !component.path("subtype").asText().equals("date")) {
            throw new UnsupportedForm("component \"" + name(component) + "\" asks for a time; only dates can be shown");
        }
        if (!component.hasNonNull("key")) {
            throw new UnsupportedForm("component \"" + name(component) + "\" has no key to keep the answer under");
        }
        String label =
                component.path(kind == FieldKind.DATE ? "dateLabel" : "label").asText();
        return field(kind, component, label);
    }

    private static FormField field(FieldKind kind, JsonNode component, String label) {
        List<FormField.Choice> choices = new ArrayList<>();
        component
                .path("values")
                .forEach(one -> choices.add(new FormField.Choice(
                        one.path("value").asText(), one.path("label").asText())));
        JsonNode rules = component.path("validate");
        FieldLimits limits = new FieldLimits(
                rules.path("required").asBoolean(),
                whole(rules, "minLength"),
                whole(rules, "maxLength"),
                text(rules, "pattern"),
                rules.path("validationType").asText().equals("email"),
                decimal(rules, "min"),
                decimal(rules, "max"));
        return new FormField(
                kind,
                text(component, "key"),
                label,
                text(component, "description"),
                limits,
                choices,
                component.path("readonly").asBoolean()
                        || component.path("disabled").asBoolean(),
                audience(component));
    }

    private static Audience audience(JsonNode component) {
        String code = component.path("properties").path("audience").asText(Audience.EVERYONE.code());
        return Coded.find(Audience.class, code)
                .orElseThrow(() -> new UnsupportedForm("component \"" + name(component) + "\" is for \"" + code
                        + "\"; audiences are " + String.join(", ", Coded.codes(Audience.class))));
    }

    private static String name(JsonNode component) {
        return component.hasNonNull("label")
                ? component.path("label").asText()
                : component.path("id").asText();
    }

    private static String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.path(name).asText() : null;
    }

    private static Integer whole(JsonNode node, String name) {
        return node.hasNonNull(name) ? Integer.valueOf(node.path(name).asInt()) : null;
    }

    private static BigDecimal decimal(JsonNode node, String name) {
        return node.hasNonNull(name) ? new BigDecimal(node.path(name).asText()) : null;
    }

    public Optional<FormField> field(String key) {
        return fields.stream().filter(field -> key.equals(field.key())).findFirst();
    }
}
