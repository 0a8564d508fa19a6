package io.cpor.model.rules;

import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How large the parts of a model may be: the engine's readers go as deep as the file does until they fail, and its tables
 * hold names of a certain length. It is looked at before anything else, element by element.
 */
final class ModelLimits {
    private static final int DEEPEST = 100;
    private static final String MOST_ATTRIBUTES = "200";

    /** By the columns of the engine's tables. */
    private static final Map<String, Integer> LONGEST =
            Map.of("id", 255, "name", 255, "targetNamespace", 255, "namespace", 255, "versionTag", 64);

    private static final int LONGEST_EXPRESSION = 4_000;
    private static final int DEEPEST_EXPRESSION = 50;

    static final String TOO_MUCH = "longer than " + LONGEST_EXPRESSION + " characters or more than "
            + DEEPEST_EXPRESSION + " brackets or signs deep";

    private ModelLimits() {}

    /** What is no XML is complained about by who reads it next. */
    static void check(byte[] content, Violations complaints) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, Boolean.FALSE); // they are counted as attributes
        factory.setProperty("jdk.xml.elementAttributeLimit", MOST_ATTRIBUTES);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            check(xml, complaints);
        } catch (XMLStreamException broken) {
            return;
        }
    }

    private static void check(XMLStreamReader xml, Violations complaints) throws XMLStreamException {
        int depth = 0;
        StringBuilder text = new StringBuilder();
        while (xml.hasNext() && complaints.isEmpty()) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
                continue;
            }
            checkExpression(text.toString(), xml, complaints);
            text.setLength(0);
            if (event == XMLStreamConstants.START_ELEMENT) {
                checkAttributes(xml, complaints);
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            if (depth > DEEPEST) {
                complaints.ofFile(
                        "has elements more than " + DEEPEST + " deep in each other" + line(xml),
                        "Take some of them out, for example into a process of their own.");
            }
        }
    }

    private static void checkAttributes(XMLStreamReader xml, Violations complaints) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            String name = xml.getAttributeLocalName(at);
            String value = xml.getAttributeValue(at);
            int longest = LONGEST.getOrDefault(name, Integer.MAX_VALUE);
            if (value.length() > longest) {
                complaints.ofFile(
                        (name.equals("id") ? "has an " : "has a ") + name + " of more than " + longest + " characters"
                                + line(xml),
                        "Make it shorter.");
            }
            checkExpression(value, xml, complaints);
        }
    }

    private static void checkExpression(String text, XMLStreamReader xml, Violations complaints) {
        boolean expression = text.contains("${") || text.contains("#{") || text.contains("((");
        if (expression && isTooMuch(text)) {
            complaints.ofFile(
                    "has an expression that is " + TOO_MUCH + line(xml),
                    "Make it shorter, for example in several steps.");
        }
    }

    /** Whether a parser should not be given that expression. */
    static boolean isTooMuch(String expression) {
        return expression.length() > LONGEST_EXPRESSION || depth(expression) > DEEPEST_EXPRESSION;
    }

    /** Of brackets in each other, or of signs in a row, each of which stands for the next one. */
    private static int depth(String text) {
        int brackets = 0;
        int signs = 0;
        int deepest = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if ("([{".indexOf(sign) >= 0) {
                brackets++;
            } else if (")]}".indexOf(sign) >= 0) {
                brackets--;
            }
            boolean row = sign == '!' || sign == '-' || Character.isWhitespace(sign) && signs > 0;
            signs = !row ? 0 : Character.isWhitespace(sign) ? signs : signs + 1;
            deepest = Math.max(deepest, Math.max(brackets, signs));
        }
        return deepest;
    }

    private static String line(XMLStreamReader xml) {
        return ", in line " + xml.getLocation().getLineNumber();
    }
}
