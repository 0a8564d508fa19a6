package io.cpor.model.rules;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * What running cases wait at, or for, is not taken away by mistake: they could not be moved to the new version. Who means it
 * says so in the model, by the extension property {@code removed} of the process.
 */
final class WaitStatesPreservedRule {
    private WaitStatesPreservedRule() {}

    static void check(ProcessModel model, InForce inForce, Violations complaints) {
        for (String key : model.keys()) {
            inForce.process(key).ifPresent(before -> {
                Set<String> meant = intendedRemovals(model.bpmn());
                boxes(key, before, model.bpmn(), meant, inForce, complaints);
                messages(key, before, model.bpmn(), meant, inForce, complaints);
            });
        }
    }

    private static void boxes(
            String key,
            BpmnModelInstance before,
            BpmnModelInstance after,
            Set<String> meant,
            InForce inForce,
            Violations complaints) {
        for (FlowNode box : before.getModelElementsByType(FlowNode.class)) {
            boolean gone = !(after.getModelElementById(box.getId()) instanceof FlowNode);
            long cases = gone && !meant.contains(box.getId()) ? inForce.casesAt(key, box.getId()) : 0;
            if (cases > 0) {
                complaints.of(box, "was removed, and " + waiting(cases) + " there", remedy(box.getId()));
            }
        }
    }

    private static void messages(
            String key,
            BpmnModelInstance before,
            BpmnModelInstance after,
            Set<String> meant,
            InForce inForce,
            Violations complaints) {
        Set<String> awaited = awaitedMessages(after);
        for (String message : awaitedMessages(before)) {
            long cases = awaited.contains(message) || meant.contains(message) ? 0 : inForce.casesAwaiting(key, message);
            if (cases > 0) {
                complaints.ofFile(
                        "no longer waits for the message \"" + message + "\", and " + waiting(cases) + " for it",
                        remedy(message));
            }
        }
    }

    private static String waiting(long cases) {
        return cases == 1 ? "one case waits" : cases + " cases wait";
    }

    private static String remedy(String id) {
        return "Keep it until they have gone on. If they may end on the version they began with, say so: "
                + sayingSo(id);
    }

    static String sayingSo(String id) {
        return "give the process the extension property \"removed\" with the value \"" + id
                + "\" (several are separated by commas).";
    }

    private static Set<String> awaitedMessages(BpmnModelInstance model) {
        return Stream.concat(
                        model.getModelElementsByType(MessageEventDefinition.class).stream()
                                .map(MessageEventDefinition::getMessage),
                        model.getModelElementsByType(ReceiveTask.class).stream().map(ReceiveTask::getMessage))
                .filter(Objects::nonNull)
                .map(Message::getName)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** What the model says is left out on purpose. */
    static Set<String> intendedRemovals(BpmnModelInstance model) {
        Collection<CamundaProperty> properties = model.getModelElementsByType(CamundaProperty.class);
        return properties.stream()
                .filter(property -> "removed".equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .filter(Objects::nonNull)
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .collect(Collectors.toSet());
    }
}
