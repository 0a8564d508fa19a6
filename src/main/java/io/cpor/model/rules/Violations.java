package io.cpor.model.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What is wrong with one file, gathered rule by rule. */
final class Violations {
    private final String file;
    private final Set<Violation> all = new LinkedHashSet<>();

    Violations(String file) {
        this.file = file;
    }

    void ofFile(String wrong, String remedy) {
        all.add(new Violation(file, null, null, wrong, remedy));
    }

    /** About an element that has a name and an id of its own, or else about the nearest one around it that has. */
    void of(Element element, String wrong, String remedy) {
        Element named = element;
        while (!named.hasAttribute("id") && named.getParentNode() instanceof Element parent) {
            named = parent;
        }
        of(displayName(named), named.getAttribute("id"), wrong, remedy);
    }

    void of(ModelElementInstance element, String wrong, String remedy) {
        String name = element.getAttributeValue("name");
        String type = element.getElementType().getTypeName();
        of(
                name == null || name.isBlank() ? words(type) : oneLine(name),
                element.getAttributeValue("id"),
                wrong,
                remedy);
    }

    void of(String element, String id, String wrong, String remedy) {
        all.add(new Violation(file, element, id, wrong, remedy));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Violation> list() {
        return new ArrayList<>(all);
    }

    /** What people see in the diagram: the name, or the label of a form's field; else what kind of thing it is. */
    private static String displayName(Element element) {
        for (String attribute : List.of("name", "label")) {
            if (!element.getAttribute(attribute).isBlank()) {
                return oneLine(element.getAttribute(attribute));
            }
        }
        boolean inside = element.getLocalName().endsWith("EventDefinition")
                || element.getLocalName().endsWith("Entry");
        Node around = element.getParentNode();
        return inside && around instanceof Element parent ? displayName(parent) : words(element.getLocalName());
    }

    /** {@code intermediateCatchEvent} as people say it. */
    private static String words(String typeName) {
        return typeName.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
    }

    private static String oneLine(String name) {
        return name.strip().replaceAll("\\s+", " ");
    }
}
