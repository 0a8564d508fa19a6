package io.cpor.model.difference;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A box, an arrow or what they name, and all that its file says about it.
 *
 * @param type as BPMN calls it, such as {@code userTask}
 * @param facts its attributes and what stands within it, by where they stand
 */
record DiagramElement(String id, String type, Map<String, String> facts) {
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    /** Which arrows come and go is told by the arrows. */
    private static final Set<String> TOLD_ELSEWHERE = Set.of("incoming", "outgoing", "id");

    private static final Set<String> COMPARED = Set.of(
            "task",
            "subProcess",
            "transaction",
            "callActivity",
            "sequenceFlow",
            "textAnnotation",
            "participant",
            "messageFlow");

    /** What is not drawn and belongs to no box, by what people call it. */
    private static final Map<String, String> OTHERS = Map.of(
            "process", "the process",
            "message", "the message",
            "error", "the error",
            "signal", "the signal",
            "escalation", "the escalation");

    /** Every box and arrow of the process, the process itself, and what its boxes name, by id, in the order of the file. */
    static Map<String, DiagramElement> all(byte[] file) {
        Map<String, DiagramElement> found = new LinkedHashMap<>();
        collect(root(file), found);
        return found;
    }

    private static Element root(byte[] file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(file))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("a deployed process cannot be read", e);
        }
    }

    private static void collect(Element parent, Map<String, DiagramElement> found) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && BPMN.equals(element.getNamespaceURI())) {
                if (isCompared(element)) {
                    Map<String, String> facts = new TreeMap<>();
                    describe(element, "", facts);
                    String id = element.getAttribute("id");
                    found.put(id, new DiagramElement(id, element.getLocalName(), facts));
                }
                collect(element, found);
            }
        }
    }

    private static boolean isCompared(Element element) {
        String type = element.getLocalName();
        return element.hasAttribute("id")
                && (OTHERS.containsKey(type)
                        || COMPARED.contains(type)
                        || type.endsWith("Task")
                        || type.endsWith("Event")
                        || type.endsWith("Gateway"));
    }

    private static void describe(Element element, String place, Map<String, String> facts) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            boolean told = place.isEmpty()
                    ? TOLD_ELSEWHERE.contains(attribute.getName())
                    : attribute.getName().equals("id");
            if (!told && !attribute.getName().startsWith("xmlns")) {
                put(facts, place + attribute.getName(), attribute.getValue());
            }
        }
        StringBuilder text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                if (!isCompared(child) && !TOLD_ELSEWHERE.contains(child.getLocalName())) {
                    describe(child, place + child.getLocalName() + "/", facts);
                }
            } else {
                text.append(node.getNodeValue() == null ? "" : node.getNodeValue());
            }
        }
        if (!place.isEmpty() && !text.toString().isBlank()) {
            put(facts, place.substring(0, place.length() - 1), text.toString().strip());
        }
    }

    /** Two of a kind, such as two listeners, are told one after the other. */
    private static void put(Map<String, String> facts, String place, String value) {
        facts.merge(place, value.replaceAll("\\s+", " "), (first, second) -> first + ", " + second);
    }

    /** As the diagram calls it; an arrow by what it leads from and to. */
    String name(Map<String, DiagramElement> all) {
        if (type.equals("sequenceFlow")) {
            return "the arrow" + (facts.containsKey("name") ? " «" + facts.get("name") + "»" : "") + " from "
                    + end("sourceRef", all) + " to " + end("targetRef", all);
        }
        String name = facts.getOrDefault("name", facts.getOrDefault("text", ""));
        if (name.isBlank()) {
            return unnamed();
        }
        return (OTHERS.containsKey(type) ? OTHERS.get(type) + " " : "") + "«" + name + "»";
    }

    private String unnamed() {
        return "an unnamed " + type.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT) + " (" + id + ")";
    }

    private String end(String side, Map<String, DiagramElement> all) {
        DiagramElement end = all.get(facts.get(side));
        return end == null ? String.valueOf(facts.get(side)) : end.name(all);
    }
}
