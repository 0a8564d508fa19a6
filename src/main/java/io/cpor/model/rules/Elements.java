package io.cpor.model.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** XML as it stands, whatever the namespace or the prefix. */
final class Elements {
    /** The namespaces the engine takes for its own; the second is its old one. */
    private static final Set<String> ENGINES = Set.of(BpmnModelConstants.CAMUNDA_NS, "http://activiti.org/bpmn");

    private Elements() {}

    /** The element and all below it, in the order of the file. */
    static List<Element> below(Element root) {
        List<Element> all = new ArrayList<>();
        all.add(root);
        for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                all.addAll(below(element));
            }
        }
        return all;
    }

    /**
     * An attribute as it stands.
     *
     * @param namespace {@code null} if it has none
     * @param name the local one
     */
    record Attribute(String namespace, String name, String value) {
        /** Whether the engine reads it as one of its own. */
        boolean isEngines() {
            return ENGINES.contains(String.valueOf(namespace));
        }
    }

    /** Every one, because two of the same local name may stand on one element, and the engine reads its own. */
    static List<Attribute> attributes(Element element) {
        List<Attribute> all = new ArrayList<>();
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            all.add(new Attribute(
                    attribute.getNamespaceURI(),
                    attribute.getLocalName() == null ? attribute.getNodeName() : attribute.getLocalName(),
                    attribute.getNodeValue()));
        }
        return all;
    }

    /** What the attributes of that local name say. */
    static Stream<String> values(Element element, String name) {
        return attributes(element).stream()
                .filter(one -> one.name().equals(name))
                .map(Attribute::value);
    }

    /** The text that stands directly in it. */
    static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }
}
