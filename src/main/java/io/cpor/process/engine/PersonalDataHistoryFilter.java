package io.cpor.process.engine;

import io.cpor.poe.PoeForms;
import io.cpor.process.CporVariables;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricFormPropertyEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/**
 * Keeps people out of history. Removing a variable would not do: the engine writes each value it ever had, and each field
 * of a form once more. So these are never written: the variables named in {@link CporVariables#PERSONAL}, the fields of
 * every POE form that was ever sent, every variable of a single task, and every form field.
 */
final class PersonalDataHistoryFilter implements HistoryEventHandler {
    private static final Set<String> LOOKED_UP =
            Set.of("claim-policy", "poe-preflight", "engagements", "workloads", "score", "estimates", "finding-rules");

    private final HistoryEventHandler database = new DbHistoryEventHandler();
    private final PoeForms poeForms;

    PersonalDataHistoryFilter(PoeForms poeForms) {
        this.poeForms = poeForms;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!isPersonal(event) && !isLookedUp(event)) {
            database.handleEvent(event);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    /**
     * How long a window is, is looked up at every poll, and what is wrong with a POE whenever somebody reads it; each time would
     * leave a dozen rows that tell nobody anything.
     */
    private static boolean isLookedUp(HistoryEvent event) {
        return event instanceof HistoricDecisionEvaluationEvent evaluated
                && LOOKED_UP.contains(
                        evaluated.getRootHistoricDecisionInstance().getDecisionDefinitionKey());
    }

    private boolean isPersonal(HistoryEvent event) {
        if (event instanceof HistoricFormPropertyEventEntity) {
            return true;
        }
        return event instanceof HistoricVariableUpdateEventEntity variable
                && (variable.getTaskId() != null || isPersonal(variable.getVariableName()));
    }

    private boolean isPersonal(String name) {
        return !CporVariables.RECORDED.contains(name)
                && (CporVariables.PERSONAL.contains(name) || poeForms.isAskedBy(name));
    }
}
