package io.cpor.model.rules;

import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

/** A box whose name is a class's leads to that class: without it the box would look as before, and do nothing. */
final class DelegateWiringRule implements ProcessRule {
    private final ModelBeans beans;

    DelegateWiringRule(ModelBeans beans) {
        this.beans = beans;
    }

    @Override
    public void check(ProcessModel model, Violations complaints) {
        for (FlowNode node : model.all(FlowNode.class)) {
            String bean = stem(node);
            String moment = node instanceof CatchEvent && !(node instanceof StartEvent) ? "end" : "start";
            if (beans.isOfType(bean, ExecutionListener.class)
                    && Listeners.of(node, CamundaExecutionListener.class)
                            .noneMatch(one -> moment.equals(one.getCamundaEvent())
                                    && ("${" + bean + "}").equals(one.getCamundaDelegateExpression()))) {
                reportLost(node, moment, "an execution listener", bean, complaints);
            }
        }
        for (ServiceTask task : model.all(ServiceTask.class)) {
            String bean = stem(task);
            if (task.getCamundaDelegateExpression() == null) {
                complaints.of(
                        task,
                        "has no delegate expression, so nothing would be done there",
                        "Name a bean, such as ${" + (beans.isOfType(bean, JavaDelegate.class) ? bean : "sendPoe")
                                + "}.");
            } else if (beans.isOfType(bean, JavaDelegate.class)
                    && !task.getCamundaDelegateExpression().equals("${" + bean + "}")) {
                complaints.of(
                        task,
                        "leads to " + task.getCamundaDelegateExpression() + " instead of its own class",
                        "Name ${" + bean + "}, or give the box another id.");
            }
        }
        for (UserTask task : model.all(UserTask.class)) {
            String bean = stem(task);
            for (String moment :
                    beans.isOfType(bean, TaskListener.class) ? List.of("create", "complete") : List.<String>of()) {
                if (Listeners.of(task, CamundaTaskListener.class)
                        .noneMatch(one -> moment.equals(one.getCamundaEvent())
                                && ("${" + bean + "}").equals(one.getCamundaDelegateExpression()))) {
                    reportLost(task, moment, "a task listener", bean, complaints);
                }
            }
        }
    }

    private static void reportLost(FlowNode node, String moment, String listener, String bean, Violations complaints) {
        complaints.of(
                node,
                "has lost its listener for \"" + moment + "\"",
                "Add " + listener + " for " + moment + " with the delegate expression ${" + bean + "}.");
    }

    private static String stem(FlowNode node) {
        return node.getId().substring(node.getId().indexOf('_') + 1);
    }
}
