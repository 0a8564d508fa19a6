package io.cpor.model.rules;

import io.cpor.process.ProcessElements;
import java.util.Map;
import java.util.Set;
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
final class MeaningfulIdsRule implements ProcessRule {
    private static final Pattern GENERATED = Pattern.compile("[A-Z][A-Za-z]*_([0-9a-z]{7}|[0-9]+)");

    private static final Map<Class<? extends FlowElement>, String> PREFIXES = Map.of(
            StartEvent.class, "startEvent",
            EndEvent.class, "endEvent",
            UserTask.class, "userTask",
            ServiceTask.class, "serviceTask",
            SubProcess.class, "subProcess",
            SequenceFlow.class, "flow");

    /** Without these no case gets anywhere, so they may not be left out either by who says so. */
    private static final Set<ProcessElements> INDISPENSABLE =
            Set.of(ProcessElements.FILL_POE, ProcessElements.REVIEW_POE);

    /** Models of before them have none, and Java says so to whoever would need it. */
    private static final Set<ProcessElements> LATER = Set.of(ProcessElements.NEW_POE_FOR_REVIEWER);

    @Override
    public void check(ProcessModel model, Violations complaints) {
        for (FlowElement element : model.all(FlowElement.class)) {
            if (isReferenced(element) && GENERATED.matcher(element.getId()).matches()) {
                complaints.of(
                        element,
                        "has an id that was made up by the Modeler",
                        "Give it one that says what it is, such as " + example(element) + ".");
            }
        }
        if (model.keys().contains("cpor-association")) {
            checkAskedIds(model, complaints);
        }
    }

    private static void checkAskedIds(ProcessModel model, Violations complaints) {
        Set<String> meant = WaitStatesPreservedRule.intendedRemovals(model.bpmn());
        for (ProcessElements box : ProcessElements.values()) {
            boolean mayGo = !INDISPENSABLE.contains(box);
            boolean gone = !(model.bpmn().getModelElementById(box.id()) instanceof FlowNode);
            if (gone && !LATER.contains(box) && !(mayGo && meant.contains(box.id()))) {
                complaints.ofFile(
                        "has no box with the id " + box.id() + ", which Java asks for",
                        "Give the box its id back, or ask a developer."
                                + (mayGo
                                        ? " If it is to go, say so: " + WaitStatesPreservedRule.sayingSo(box.id())
                                        : ""));
            }
        }
    }

    private static boolean isReferenced(FlowElement element) {
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
