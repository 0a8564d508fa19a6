package io.cpor.model.rules;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Whether a case stands still at a box until somebody does something, or for a minute at least. A job does not count, because
 * it runs at once; nor does a condition, because it may be true already.
 */
final class Waiting {
    private static final Set<String> TASKS = Set.of("userTask", "receiveTask");
    private static final Set<String> EVENTS = Set.of("intermediateCatchEvent", "boundaryEvent", "startEvent");

    private Waiting() {}

    static boolean isWait(Element box) {
        if (TASKS.contains(box.getLocalName())) {
            return true;
        }
        List<Element> definitions = Diagram.definitions(box).toList();
        return EVENTS.contains(box.getLocalName())
                && !definitions.isEmpty()
                && definitions.stream().allMatch(Waiting::isWaitedFor);
    }

    private static boolean isWaitedFor(Element definition) {
        return switch (definition.getLocalName()) {
            case "messageEventDefinition", "signalEventDefinition" -> true;
            case "timerEventDefinition" -> Diagram.children(definition).allMatch(TimerText::isSlow);
            default -> false;
        };
    }
}
