package io.cpor.model.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What the engine does by itself, again and again, has a pace and an end. */
final class BoundedWorkRule implements ProcessRule {
    private static final int MOST_RETRIES = 100;

    /** What becomes the value of a variable. */
    private static final Set<String> VALUES = Set.of("inputParameter", "outputParameter");

    private static final Set<String> VALUE_ATTRIBUTES = Set.of("sourceExpression", "source", "expression");

    @Override
    public void check(ProcessModel model, Violations complaints) {
        for (Element element : model.elements()) {
            switch (element.getLocalName()) {
                case "timeCycle" -> pace(element, complaints);
                case "failedJobRetryTimeCycle" -> retries(element, complaints);
                case "signalEventDefinition" -> signal(element, complaints);
                case "conditionalEventDefinition" -> condition(element, complaints);
                default ->
                    Repetition.fault(element)
                            .ifPresent(fault -> complaints.of(
                                    element,
                                    fault,
                                    "Write as its loop cardinality a number from 1 to " + Repetition.MOST + "."));
            }
            values(element)
                    .filter(BoundedWorkRule::isJoined)
                    .forEach(value -> complaints.of(
                            element,
                            "puts several expressions into one value, " + value
                                    + ", and texts that are joined again and again take all memory",
                            "Put each into a variable of its own."));
        }
    }

    private static void pace(Element cycle, Violations complaints) {
        String text = Elements.text(cycle).strip();
        if (!TimerText.isSlowCycle(text)) {
            complaints.of(
                    cycle,
                    "comes again after \"" + text + "\", which is less than a minute, or cannot be told before",
                    "Write for example R/PT1H: a minute is the shortest.");
        } else if (!TimerText.isQuicklyCounted(text)) {
            complaints.of(
                    cycle,
                    "comes again by \"" + text
                            + "\", which is counted from its beginning each time, and that takes long",
                    "Let it begin after the year 2000 and come every hour at most, such as"
                            + " R/2026-01-31T08:00:00/P1D, or leave the beginning out.");
        }
    }

    /** The engine looks at it each time a variable changes, and what it begins may change one. */
    private static void condition(Element definition, Violations complaints) {
        if (definition.getParentNode() instanceof Element event && Diagram.isBesideOthers(event)) {
            complaints.of(
                    definition,
                    "begins another branch each time that something changes while it is true, which may be without end",
                    "Let the event interrupt what it stands at, or draw a gateway that asks for the condition.");
        }
    }

    private static void retries(Element cycle, Violations complaints) {
        List<String> parts =
                Stream.of(Elements.text(cycle).split(",")).map(String::strip).toList();
        boolean counted = parts.size() <= MOST_RETRIES
                && parts.stream().allMatch(part -> part.matches("(R\\d{1,2}/)?P[0-9A-Z.]+") || part.isEmpty());
        if (!counted) {
            complaints.of(
                    cycle,
                    "is tried again by \"" + Elements.text(cycle).strip()
                            + "\", which is more than 99 times, or cannot be told before",
                    "Write for example R3/PT10M, or PT10S,PT1M,PT1H.");
        }
    }

    /** Two processes might signal to each other for ever, and a model does not show who else hears its signal. */
    private static void signal(Element definition, Violations complaints) {
        if (definition.getParentNode() instanceof Element event
                && event.getLocalName().matches("endEvent|intermediateThrowEvent")) {
            complaints.of(
                    definition,
                    "throws a signal, which may begin other processes without end",
                    "Draw an arrow or a link to what follows, or call a process of your own.");
        }
    }

    private static Stream<String> values(Element element) {
        return Stream.concat(
                VALUES.contains(element.getLocalName()) ? Stream.of(Elements.text(element)) : Stream.empty(),
                VALUE_ATTRIBUTES.stream().flatMap(name -> Elements.values(element, name)));
    }

    private static boolean isJoined(String value) {
        return value.split("[$#]\\{", -1).length > 2;
    }
}
