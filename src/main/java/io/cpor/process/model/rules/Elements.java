package io.cpor.process.model.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** XML as it stands, whatever the namespace or the prefix. */
final class Elements {
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

    /** By local name. */
    static Map<String, String> attributes(Element element) {
        Map<String, String> all = new LinkedHashMap<>();
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            all.put(
                    attribute.getLocalName() == null ? attribute.getNodeName() : attribute.getLocalName(),
                    attribute.getNodeValue());
        }
        return all;
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
