package io.cpor.model.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/** Which box a case may come to from which: by an arrow, an event that hangs on the box, or a link. */
final class FlowGraph {
    private final Map<FlowNode, List<FlowNode>> arrows = new HashMap<>();
    private final Map<FlowNode, List<FlowNode>> others = new HashMap<>();

    FlowGraph(ProcessModel model) {
        for (SequenceFlow flow : model.all(SequenceFlow.class)) {
            add(arrows, flow.getSource(), flow.getTarget());
        }
        for (BoundaryEvent event : model.all(BoundaryEvent.class)) {
            add(others, event.getAttachedTo(), event);
        }
        for (IntermediateThrowEvent from : model.all(IntermediateThrowEvent.class)) {
            for (IntermediateCatchEvent to : model.all(IntermediateCatchEvent.class)) {
                if (link(from) != null && link(from).equals(link(to))) {
                    add(others, from, to);
                }
            }
        }
    }

    private static void add(Map<FlowNode, List<FlowNode>> ways, FlowNode from, FlowNode to) {
        ways.computeIfAbsent(from, none -> new ArrayList<>()).add(to);
    }

    private static String link(Event event) {
        return (event instanceof CatchEvent one
                        ? one.getEventDefinitions()
                        : ((ThrowEvent) event).getEventDefinitions())
                .stream()
                        .filter(LinkEventDefinition.class::isInstance)
                        .map(definition -> ((LinkEventDefinition) definition).getName())
                        .findFirst()
                        .orElse(null);
    }

    /** Where its arrows lead. */
    List<FlowNode> on(FlowNode node) {
        return arrows.getOrDefault(node, List.of());
    }

    /** Whether a case that comes there goes no further. */
    boolean isEnd(FlowNode node) {
        return on(node).isEmpty()
                && others.getOrDefault(node, List.of()).stream().noneMatch(IntermediateCatchEvent.class::isInstance);
    }

    /**
     * Those and all that a case comes to from there.
     *
     * @param entered whether that box is gone into; what lies behind one that is not is left out
     */
    Set<FlowNode> from(Collection<? extends FlowNode> begin, Predicate<FlowNode> entered) {
        Set<FlowNode> reached = new LinkedHashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(begin);
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (entered.test(node) && reached.add(node)) {
                open.addAll(on(node));
                open.addAll(others.getOrDefault(node, List.of()));
            }
        }
        return reached;
    }
}
