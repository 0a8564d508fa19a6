package io.cpor.model.rules;

import java.util.Optional;
import org.w3c.dom.Element;

/** How often a box is done at once, or one after the other. */
final class Repetition {
    static final int MOST = 100;

    private static final String CHARACTERISTICS = "multiInstanceLoopCharacteristics";

    private Repetition() {}

    /** What is wrong with it, in words that follow its name; nothing if it is repeated a known number of times, or not at all. */
    static Optional<String> fault(Element box) {
        Optional<Element> repeated = characteristics(box);
        if (repeated.isEmpty()) {
            return Optional.empty();
        }
        Element how = repeated.get();
        boolean list =
                Diagram.children(how).anyMatch(one -> one.getLocalName().matches("loopDataInputRef|inputDataItem"))
                        || Elements.values(how, "collection").findAny().isPresent();
        if (list) {
            return Optional.of("is done once for each of a list, and nobody knows how long that is");
        }
        String often = cardinality(how); // zero times would pass a task by that a case is to wait at
        return often.matches("[1-9]\\d{0,2}") && Integer.parseInt(often) <= MOST
                ? Optional.empty()
                : Optional.of("is done " + (often.isEmpty() ? "nobody says how often" : often + " times"));
    }

    /** As the model says, or the most there may be. */
    static int of(Element box) {
        return characteristics(box)
                .map(how -> cardinality(how).matches("\\d{1,2}") ? Integer.parseInt(cardinality(how)) : MOST)
                .orElse(1);
    }

    private static Optional<Element> characteristics(Element box) {
        return Diagram.children(box)
                .filter(one -> one.getLocalName().equals(CHARACTERISTICS))
                .findFirst();
    }

    private static String cardinality(Element how) {
        return Diagram.children(how)
                .filter(one -> one.getLocalName().equals("loopCardinality"))
                .findFirst()
                .map(one -> one.getTextContent().strip())
                .orElse("");
    }
}
