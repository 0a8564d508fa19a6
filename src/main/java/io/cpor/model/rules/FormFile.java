package io.cpor.model.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.process.CporVariables;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A form as it is about to be deployed: everyone who shows it can show all of it, and Java finds what it reads. */
final class FormFile {
    /** As the engine's table has it. */
    private static final int LONGEST_ID = 255;

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What Tasklist's form-js (1.8.7) can show. The form's {@code schemaVersion} tells nothing: a newer Modeler writes its
     * own, whatever the form holds.
     */
    private static final Set<String> TASKLIST = Set.of(
            "button",
            "checkbox",
            "checklist",
            "datetime",
            "dynamiclist",
            "expression",
            "group",
            "html",
            "iframe",
            "image",
            "number",
            "radio",
            "select",
            "separator",
            "spacer",
            "table",
            "taglist",
            "text",
            "textarea",
            "textfield");

    private final JsonNode form;

    private FormFile(JsonNode form) {
        this.form = form;
    }

    /** Empty if it is no form; that is complained about. */
    static Optional<FormFile> read(byte[] content, Violations complaints) {
        try {
            JsonNode form = JSON.readTree(new String(content, StandardCharsets.UTF_8));
            if (form instanceof ObjectNode && form.path("components").isArray()) {
                return Optional.of(new FormFile(form));
            }
            complaints.ofFile("is no form", "Draw it in Camunda Modeler, as a form of Camunda 7.");
        } catch (JsonProcessingException e) {
            complaints.ofFile(
                    "is not JSON: " + e.getOriginalMessage(), "Open it in Camunda Modeler and save it again.");
        }
        return Optional.empty();
    }

    String id() {
        return form.path("id").asText();
    }

    void check(Violations complaints) {
        if (id().length() > LONGEST_ID || id().codePoints().anyMatch(Character::isISOControl)) {
            complaints.ofFile(
                    "has an id that is too long or not plain", "Give it a plain id of at most 255 characters.");
        }
        components(form).forEach(component -> checkShown(component, complaints));
        if (FormFeel.isBounded(form, complaints) && id().equals(PoeFormRule.ID)) {
            PoeFormRule.check(form, complaints);
        }
        keys(complaints);
        components(form).forEach(component -> apart(component, complaints));
    }

    private static void checkShown(JsonNode component, Violations complaints) {
        String type = component.path("type").asText();
        if (!TASKLIST.contains(type)) {
            complaints.of(
                    displayName(component),
                    component.path("id").asText(),
                    "is a " + type + ", which Tasklist cannot show",
                    "Use one of " + String.join(", ", new TreeSet<>(TASKLIST)) + ".");
        }
    }

    /**
     * What a person sends becomes variables of these names: those that a process decides by are set by Java only. An
     * expression would send on what people typed under a name of its own, past the history that leaves people out.
     */
    private void apart(JsonNode component, Violations complaints) {
        if (component.path("type").asText().equals("expression")
                && FormKeys.forms().contains(id())
                && !isSentBackAsShown(component)) {
            complaints.of(
                    displayName(component),
                    component.path("id").asText(),
                    "is an expression, which would send on what people typed",
                    "Show the result in a text component.");
        }
        for (String name : List.of("key", "path")) {
            String key = component.path(name).asText();
            String variable = key.split("[.\\[]", 2)[0].strip();
            if (CporVariables.RECORDED.contains(variable)
                    && !FormKeys.of(id()).contains(key)
                    && !FormKeys.optional(id()).contains(key)) {
                complaints.of(
                        displayName(component),
                        component.path("id").asText(),
                        "has the key \"" + key + "\", by which a process decides",
                        "Give it another key.");
            }
        }
    }

    /** Which state of the POE a reviewer read is no text that anybody typed. */
    private static boolean isSentBackAsShown(JsonNode component) {
        return component.path("key").asText().equals(CporVariables.POE_READ.name())
                && component.path("expression").asText().equals("=" + CporVariables.POE_SHOWN.name());
    }

    private void keys(Violations complaints) {
        Set<String> has = components(form).stream()
                .map(component ->
                        component.path("key").asText(component.path("path").asText()))
                .collect(Collectors.toSet());
        for (String key : new TreeSet<>(FormKeys.of(id()))) {
            if (!has.contains(key)) {
                complaints.ofFile(
                        "has lost the field with the key \"" + key + "\", which Java reads",
                        "Give a field that key again.");
            }
        }
    }

    /** What stands in a repeated list has keys of its own. */
    static List<JsonNode> components(JsonNode parent) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            all.add(component);
            all.addAll(components(component));
        }
        return all;
    }

    static String displayName(JsonNode component) {
        for (String label : List.of("label", "dateLabel", "key")) {
            if (!component.path(label).asText().isBlank()) {
                return component.path(label).asText();
            }
        }
        return component.path("type").asText();
    }
}
