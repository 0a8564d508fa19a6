package io.cpor.model.rules;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;

/** People read the diagram: boxes and events have a name, and so do gateways at which the way parts. */
final class NamesRequiredRule implements ProcessRule {
    @Override
    public void check(ProcessModel model, Violations complaints) {
        for (FlowNode node : model.all(FlowNode.class)) {
            boolean unnamed = node.getName() == null || node.getName().isBlank();
            if (unnamed && node instanceof Gateway gateway && isDecision(gateway)) {
                complaints.of(
                        node,
                        "has no name",
                        gateway instanceof EventBasedGateway
                                ? "Say what is waited for."
                                : "Ask the question that is decided here, such as \"POE accepted?\".");
            } else if (unnamed && (node instanceof Event || node instanceof Activity)) {
                complaints.of(
                        node,
                        "has no name",
                        node instanceof Event
                                ? "Say what has happened, such as \"POE returned late\"."
                                : "Say what is done, such as \"Review POE\".");
            }
        }
    }

    /** What only forks, joins or merges needs no name. */
    private static boolean isDecision(Gateway gateway) {
        return !(gateway instanceof ParallelGateway) && gateway.getOutgoing().size() > 1;
    }
}
