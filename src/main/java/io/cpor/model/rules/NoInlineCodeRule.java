package io.cpor.model.rules;

import io.cpor.model.rules.Elements.Attribute;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** A model runs nothing but the beans of this application: no script, no class by its name, no program, no foreign page. */
final class NoInlineCodeRule implements ProcessRule {
    private static final String ASK = "Ask a developer for a class of its own, and name it as a delegate expression.";

    private static final String SINGLE = "Map the decision result as singleEntry.";

    private static final String FORM_FILE =
            "Draw it in the Modeler as a form file, and name the form's id as its reference.";

    /** The page of a generated form is HTML made of the model's labels, and a browser runs the scripts in it. */
    private static final Map<String, String> ELEMENTS = Map.of(
            "scriptTask", "is a script task",
            "script", "runs a script",
            "connector", "calls a connector",
            "field", "sets a field of a Java class",
            "formData", "has a form that the engine would generate",
            "formField", "is a field of a form that the engine would generate",
            "formProperty", "is a field of a form that the engine would generate",
            "list", "puts a list into a variable, which would be kept as a Java object",
            "map", "puts a map into a variable, which would be kept as a Java object");

    private static final Map<String, String> REMEDIES = Map.of(
            "field",
            "Give it an input parameter instead.",
            "formData",
            FORM_FILE,
            "formField",
            FORM_FILE,
            "formProperty",
            FORM_FILE,
            "list",
            "Variables hold texts, numbers and booleans: give one of these.",
            "map",
            "Variables hold texts, numbers and booleans: give one of these.");

    private static final Map<String, String> ATTRIBUTES = Map.of(
            "scriptFormat", "runs a script in %s",
            "language", "is written in the language %s",
            "resource", "runs the script %s");

    /** The engine has these built in: the first two leave the house, and nobody here works for the third. */
    private static final List<String> TYPES = List.of("mail", "shell", "external");

    /** Extension properties are the modeler's notes; the engine runs nothing of them. */
    private static final Set<String> PLAIN = Set.of("property", "documentation", "textAnnotation");

    @Override
    public void check(ProcessModel model, Violations complaints) {
        for (Element element : model.elements()) {
            String wrong = ELEMENTS.get(element.getLocalName());
            if (wrong != null) {
                complaints.of(element, wrong, REMEDIES.getOrDefault(element.getLocalName(), ASK));
            }
            if (!PLAIN.contains(element.getLocalName())) {
                List<Attribute> attributes = Elements.attributes(element);
                attributes.forEach(one -> attribute(element, one.name(), one.value(), complaints));
                if (hasList(attributes)) {
                    complaints.of(
                            element,
                            "keeps the result of its decision as a list, which would be kept as a Java object",
                            SINGLE);
                }
            }
        }
    }

    private static void attribute(Element element, String name, String value, Violations complaints) {
        String wrong = ATTRIBUTES.get(name);
        if (name.toLowerCase(Locale.ROOT).endsWith("class")) {
            complaints.of(element, "names the Java class " + value, ASK);
        } else if (wrong != null) {
            complaints.of(element, wrong.formatted(value), ASK);
        } else if (name.equals("type") && TYPES.stream().anyMatch(value::equalsIgnoreCase)) { // as the engine compares
            complaints.of(element, "is of the type " + value, ASK);
        } else if (name.equals("name")
                && value.equals("validator")
                && element.getLocalName().equals("constraint")) {
            complaints.of(
                    element, "checks a form's field by a Java class", "Use a form of the Modeler, and its validation.");
        } else if (name.equals("formKey")) { // it leads past the form files, which are held to rules
            complaints.of(
                    element,
                    "has the form key " + value,
                    "Choose the form type \"Camunda Forms\", and name the form's id as its reference.");
        } else if (name.equals("mapDecisionResult") && !value.equals("singleEntry")) {
            complaints.of(
                    element,
                    "keeps the result of its decision as " + value + ", which would be kept as a Java object",
                    SINGLE);
        }
    }

    /** The engine's own way, unless the model names another. */
    private static boolean hasList(List<Attribute> attributes) {
        return isOfEngine(attributes, "decisionRef")
                && isOfEngine(attributes, "resultVariable")
                && !isOfEngine(attributes, "mapDecisionResult");
    }

    private static boolean isOfEngine(List<Attribute> attributes, String name) {
        return attributes.stream().anyMatch(one -> one.name().equals(name) && one.isEngines());
    }
}
