package io.cpor.process.model.rules;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Boxes, events and gateways, and flows with a condition, are known by their ids to Java, to running cases and to migrations.
 * An id that the Modeler made up says nothing, and is another one when the box is drawn again.
 */
final class GivenIds implements ProcessRule {
    private static final Pattern GENERATED = Pattern.compile("[A-Z][A-Za-z]*_([0-9a-z]{7}|[0-9]+)");

    private static final Map<Class<? extends FlowElement>, String> PREFIXES = Map.of(
            StartEvent.class, "startEvent",
            EndEvent.class, "endEvent",
            UserTask.class, "userTask",
            ServiceTask.class, "serviceTask",
            SubProcess.class, "subProcess",
            SequenceFlow.class, "flow");

    /** Java asks for these boxes by their ids. */
    private static final List<String> ASKED_FOR = List.of("userTask_fillPoe", "userTask_reviewPoe");

    @Override
    public void check(ProcessModel model, Complaints complaints) {
        for (FlowElement element : model.all(FlowElement.class)) {
            if (referred(element) && GENERATED.matcher(element.getId()).matches()) {
                complaints.of(
                        element,
                        "has an id that was made up by the Modeler",
                        "Give it one that says what it is, such as " + example(element) + ".");
            }
        }
        if (model.keys().contains("cpor-association")) {
            for (String id : ASKED_FOR) {
                if (model.bpmn().getModelElementById(id) == null) {
                    complaints.ofFile(
                            "has no box with the id " + id + ", which Java asks for",
                            "Give the box its id back, or ask a developer.");
                }
            }
        }
    }

    private static boolean referred(FlowElement element) {
        if (element instanceof SequenceFlow flow) {
            return flow.getConditionExpression() != null || isDefault(flow);
        }
        return element instanceof FlowNode;
    }

    private static boolean isDefault(SequenceFlow flow) {
        FlowNode from = flow.getSource();
        return from instanceof ExclusiveGateway exclusive && exclusive.getDefault() == flow
                || from instanceof InclusiveGateway inclusive && inclusive.getDefault() == flow
                || from instanceof Activity activity && activity.getDefault() == flow;
    }

    private static String example(FlowElement element) {
        String prefix = PREFIXES.entrySet().stream()
                .filter(one -> one.getKey().isInstance(element))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(element instanceof Event ? "event" : element instanceof Activity ? "task" : "gateway");
        return prefix + "_" + camelCase(element.getName());
    }

    private static String camelCase(String name) {
        if (name == null || name.isBlank()) {
            return "whatItDecides";
        }
        StringBuilder camel = new StringBuilder();
        for (String word : name.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" ")) {
            String lower = word.toLowerCase(java.util.Locale.ROOT);
            camel.append(
                    camel.isEmpty()
                            ? lower
                            : lower.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + lower.substring(1));
        }
        return camel.toString();
    }
}
