package io.cpor.model.rules;

import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** A case always finds a way on: where it is decided, one flow is the default and each other has a condition. */
final class DefaultFlows implements ProcessRule {
    @Override
    public void check(ProcessModel model, Violations complaints) {
        model.all(ExclusiveGateway.class).forEach(gateway -> check(gateway, gateway.getDefault(), complaints));
        model.all(InclusiveGateway.class).forEach(gateway -> check(gateway, gateway.getDefault(), complaints));
    }

    private static void check(Gateway gateway, SequenceFlow theDefault, Violations complaints) {
        if (gateway.getOutgoing().size() < 2) {
            return;
        }
        if (theDefault == null) {
            complaints.of(
                    gateway,
                    "has no default flow, so a case for which no condition holds would stop there",
                    "Choose the flow that is taken then, and make it the default flow.");
        }
        for (SequenceFlow flow : gateway.getOutgoing()) {
            if (flow != theDefault && flow.getConditionExpression() == null) {
                complaints.of(
                        flow.getName() == null ? "Flow to " + displayName(flow.getTarget()) : flow.getName(),
                        flow.getId(),
                        "has no condition, though it is not the default flow",
                        "Give it a condition, such as ${poeReview == 'accepted'}.");
            }
        }
    }

    private static String displayName(FlowNode node) {
        return node.getName() == null ? node.getId() : node.getName();
    }
}
