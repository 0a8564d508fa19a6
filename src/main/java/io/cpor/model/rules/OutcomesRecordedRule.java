package io.cpor.model.rules;

import io.cpor.association.Outcome;
import io.cpor.association.value.Coded;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;

/**
 * Wherever a case ends, the outcome of its association is recorded: else the association would stay open for ever, and claim
 * its lines. What goes on beside the case, begun by an event that does not interrupt it, may end as it likes.
 */
final class OutcomesRecordedRule implements ProcessRule {
    private static final Pattern REACHED = Pattern.compile(
            "\\s*[$#]\\{\\s*outcome\\.reached\\(\\s*execution\\s*,\\s*['\"]([a-z-]+)['\"]\\s*\\)\\s*}\\s*");

    @Override
    public void check(ProcessModel model, Violations complaints) {
        FlowGraph ways = new FlowGraph(model);
        for (Process process : model.all(Process.class)) {
            if (process.getId().equals("cpor-association")) {
                ways.from(begins(process), OutcomesRecordedRule::isOfTheCase).stream()
                        .filter(ways::isEnd)
                        .forEach(end -> check(end, complaints));
            }
        }
    }

    private static List<StartEvent> begins(Process process) {
        List<StartEvent> begins = new ArrayList<>(process.getChildElementsByType(StartEvent.class));
        process.getChildElementsByType(SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .flatMap(beside -> beside.getChildElementsByType(StartEvent.class).stream())
                .filter(StartEvent::isInterrupting)
                .forEach(begins::add);
        return begins;
    }

    private static boolean isOfTheCase(FlowNode node) {
        return !(node instanceof BoundaryEvent event) || event.cancelActivity();
    }

    private static void check(FlowNode end, Violations complaints) {
        if (!(end instanceof EndEvent)) {
            complaints.of(
                    end,
                    "has no way on, so a case would be over there without an outcome",
                    "Draw an arrow from it, at last to an end that records an outcome.");
        } else if (Listeners.of(end, CamundaExecutionListener.class)
                .noneMatch(listener -> isOutcome(listener.getCamundaExpression()))) {
            complaints.of(
                    end,
                    "records no outcome, so the association would stay open for ever",
                    "Add an execution listener for start with the expression ${outcome.reached(execution, 'withdrawn')},"
                            + " or with another of " + String.join(", ", Coded.codes(Outcome.class)) + ".");
        }
    }

    private static boolean isOutcome(String expression) {
        Matcher reached = REACHED.matcher(String.valueOf(expression));
        return reached.matches() && Coded.find(Outcome.class, reached.group(1)).isPresent();
    }
}
