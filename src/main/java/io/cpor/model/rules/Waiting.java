package io.cpor.model.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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
        return isWait(box, Waiting::isWaitedFor);
    }

    /** Whether somebody has to do something there: time alone does not bring a case on. */
    static boolean isForSomebody(Element box) {
        return isWait(box, Waiting::isTold);
    }

    private static boolean isWait(Element box, Predicate<Element> waitedFor) {
        if (TASKS.contains(box.getLocalName())) {
            return true;
        }
        List<Element> definitions = Diagram.definitions(box).toList();
        return EVENTS.contains(box.getLocalName())
                && !definitions.isEmpty()
                && definitions.stream().allMatch(waitedFor);
    }

    private static boolean isWaitedFor(Element definition) {
        return isTold(definition)
                || definition.getLocalName().equals("timerEventDefinition")
                        && Diagram.children(definition).allMatch(TimerText::isSlow);
    }

    private static boolean isTold(Element definition) {
        return Set.of("messageEventDefinition", "signalEventDefinition").contains(definition.getLocalName());
    }
}
