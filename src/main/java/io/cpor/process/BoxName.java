package io.cpor.process;

import java.util.Locale;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;

/** What people call a box. Forks, joins and merges have no name, because they mean nothing to people, but cases may wait there. */
public final class BoxName {
    private BoxName() {}

    /** Its name, or what it is and where it is; never its id. */
    public static String of(FlowNode node) {
        if (node.getName() != null && !node.getName().isBlank()) {
            return oneLine(node.getName());
        }
        boolean waits = (node instanceof ParallelGateway || node instanceof InclusiveGateway)
                && node.getIncoming().size() > 1;
        String what =
                waits ? "Waiting for the rest" : words(node.getElementType().getTypeName());
        return node.getParentElement() instanceof Activity around && around.getName() != null
                ? what + (waits ? " of " : " in ") + oneLine(around.getName())
                : what;
    }

    private static String words(String type) {
        String words = type.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String oneLine(String name) {
        return name.strip().replaceAll("\\s+", " ");
    }
}
