package io.cpor.model.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A message is awaited once at a time in a case: whom it is for could not be told, and so nobody would get it. */
final class UniqueMessageRule implements ProcessRule {
    @Override
    public void check(ProcessModel model, Violations complaints) {
        FlowGraph ways = new FlowGraph(model);
        List<List<Set<FlowNode>>> forks = forks(model, ways);
        Map<String, List<FlowNode>> waiting = new LinkedHashMap<>();
        for (FlowNode node : model.all(FlowNode.class)) {
            for (String message : awaitedMessages(node)) {
                List<FlowNode> before = waiting.computeIfAbsent(message, none -> new ArrayList<>());
                before.stream()
                        .filter(other -> isAwaitedTogether(other, node, forks))
                        .findFirst()
                        .ifPresent(other -> complaints.of(
                                node,
                                "waits for the message \"" + message + "\" while \"" + other.getName()
                                        + "\" waits for it too",
                                "Let only one of them wait for it."));
                before.add(node);
            }
        }
    }

    /** The messages it waits for in a case that has begun. */
    private static List<String> awaitedMessages(FlowNode node) {
        List<Message> messages = new ArrayList<>();
        if (node instanceof ReceiveTask task) {
            messages.add(task.getMessage());
        } else if (node instanceof CatchEvent event && !(node instanceof StartEvent && beside(node) == null)) {
            event.getEventDefinitions().stream()
                    .filter(MessageEventDefinition.class::isInstance)
                    .forEach(definition -> messages.add(((MessageEventDefinition) definition).getMessage()));
        }
        return messages.stream()
                .filter(message -> message != null && message.getName() != null)
                .map(Message::getName)
                .toList();
    }

    /** The event sub-process that the event begins, or {@code null}. */
    private static SubProcess beside(FlowNode start) {
        return start.getParentElement() instanceof SubProcess around && around.triggeredByEvent() ? around : null;
    }

    /** Whether a case may wait at both at once. */
    private static boolean isAwaitedTogether(FlowNode one, FlowNode other, List<List<Set<FlowNode>>> forks) {
        List<ModelElementInstance> first = where(one);
        List<ModelElementInstance> second = where(other);
        for (int depth = 0; depth < Math.min(first.size(), second.size()); depth++) {
            ModelElementInstance here = first.get(depth);
            ModelElementInstance there = second.get(depth);
            if (here != there) {
                return isParallel(here)
                        || isParallel(there)
                        || forks.stream().anyMatch(branches -> isOnTwoPaths(branches, here, there));
            }
        }
        return true; // the same box, or one within the other
    }

    /** From the process inwards: where a case stands while it waits there. */
    private static List<ModelElementInstance> where(FlowNode node) {
        ModelElementInstance place = node;
        if (node instanceof BoundaryEvent event) {
            place = event.getAttachedTo();
        } else if (node instanceof StartEvent) {
            place = beside(node).getParentElement();
        } else {
            FlowNode before = node.getPreviousNodes().list().stream()
                    .filter(EventBasedGateway.class::isInstance)
                    .findFirst()
                    .orElse(node);
            place = before;
        }
        List<ModelElementInstance> inwards = new ArrayList<>();
        for (; place instanceof FlowNode; place = place.getParentElement()) {
            inwards.add(0, place);
        }
        return inwards;
    }

    private static boolean isParallel(ModelElementInstance node) {
        return node instanceof SubProcess beside
                && beside.triggeredByEvent()
                && beside.getChildElementsByType(StartEvent.class).stream().noneMatch(StartEvent::isInterrupting);
    }

    private static boolean isOnTwoPaths(List<Set<FlowNode>> branches, Object here, Object there) {
        return branches.stream()
                .anyMatch(one -> one.contains(here)
                        && branches.stream().anyMatch(other -> other != one && other.contains(there)));
    }

    /** Each place from which a case goes on in several ways at once, as what lies on each way until they come together. */
    private static List<List<Set<FlowNode>>> forks(ProcessModel model, FlowGraph ways) {
        List<List<Set<FlowNode>>> forks = new ArrayList<>();
        for (FlowNode node : model.all(FlowNode.class)) {
            boolean chooses = node instanceof ExclusiveGateway || node instanceof EventBasedGateway;
            if (!chooses && ways.on(node).size() > 1) {
                forks.add(ways.on(node).stream()
                        .map(branch -> branch(ways, List.of(branch), one -> true))
                        .toList());
            }
            if (node instanceof BoundaryEvent event && !event.cancelActivity()) {
                forks.add(List.of(
                        branch(ways, List.of(event.getAttachedTo()), one -> one != event),
                        branch(ways, ways.on(event), one -> true)));
            }
        }
        return forks;
    }

    private static Set<FlowNode> branch(FlowGraph ways, Collection<FlowNode> begin, Predicate<FlowNode> entered) {
        return ways.from(begin, node -> entered.test(node) && !isJoin(node));
    }

    private static boolean isJoin(FlowNode node) {
        return (node instanceof ParallelGateway || node instanceof InclusiveGateway)
                && node.getIncoming().size() > 1;
    }
}
