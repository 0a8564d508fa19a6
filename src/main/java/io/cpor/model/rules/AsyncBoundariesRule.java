package io.cpor.model.rules;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/**
 * What reaches out of the house runs in a transaction of its own, and is retried by itself; and so does what follows a message,
 * because a message that arrives twice at once would else run it twice.
 */
final class AsyncBoundariesRule implements ProcessRule {
    @Override
    public void check(ProcessModel model, Violations complaints) {
        for (FlowNode node : model.all(FlowNode.class)) {
            boolean service =
                    node instanceof ServiceTask || node instanceof SendTask || node instanceof BusinessRuleTask;
            if (service && !node.isCamundaAsyncBefore()) {
                complaints.of(
                        node,
                        "is not asynchronous before, so a failure would undo the step before it",
                        "Tick Asynchronous continuations, Before.");
            }
            if (isMessageAwaited(node) && !node.isCamundaAsyncAfter()) {
                complaints.of(
                        node,
                        "is not asynchronous after, so a message that arrives twice would be followed twice",
                        "Tick Asynchronous continuations, After.");
            }
        }
    }

    private static boolean isMessageAwaited(FlowNode node) {
        return node instanceof ReceiveTask
                || node instanceof CatchEvent event
                        && event.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance);
    }
}
