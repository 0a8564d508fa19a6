package io.cpor.process.engine;

import io.cpor.process.CasePast;
import io.cpor.process.CporVariables;
import io.cpor.process.UserNames;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Says in words what became of a task that is no longer there: who completed it, when, and what they decided. */
@Component
final class TaskOutcome {
    private static final Set<String> DECISIONS = Set.of(
            CporVariables.POE_REVIEW.name(),
            CporVariables.CHASE_DECISION.name(),
            CporVariables.ANSWER_KIND.name(),
            CporVariables.DISPUTE_DECISION.name(),
            CporVariables.EVENT_DECISION.name());
    private static final String NOTHING_CHANGED = " Nothing was changed by you.";

    private final ProcessEngine engine;
    private final HistoryService history;
    private final TaskReaders readers;
    private final UserNames people;
    private final Clock clock;

    TaskOutcome(ProcessEngine engine, HistoryService history, TaskReaders readers, UserNames people, Clock clock) {
        this.engine = engine;
        this.history = history;
        this.readers = readers;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Nothing if there never was such a task, or if it is still there, and nothing for who may not read its case: they are
     * answered as if there never was one.
     */
    Optional<String> describe(String taskId) {
        if (taskId == null) {
            return Optional.empty();
        }
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(
                        () -> Optional.ofNullable(history.createHistoricTaskInstanceQuery()
                                        .taskId(taskId)
                                        .finished()
                                        .singleResult())
                                .filter(task -> readers.canRead(task, context.getAuthentication()))
                                .map(this::sentence)));
    }

    private String sentence(HistoricTaskInstance task) {
        String at = at(task.getEndTime().toInstant());
        if (!"completed".equals(task.getDeleteReason())) {
            return task.getName() + " is no longer there: the case moved on without it at " + at + "."
                    + NOTHING_CHANGED;
        }
        String by = CasePast.completedBy(history, task)
                .map(user -> " by " + people.name(user))
                .orElse("");
        String what = decision(task).map(code -> " (" + code + ")").orElse("");
        return task.getName() + " was completed" + by + " at " + at + what + "." + NOTHING_CHANGED;
    }

    private String at(Instant instant) {
        ZonedDateTime time = instant.atZone(clock.getZone());
        boolean today = time.toLocalDate().equals(LocalDate.now(clock));
        return time.format(DateTimeFormatter.ofPattern(today ? "HH:mm" : "yyyy-MM-dd HH:mm"));
    }

    /** What the form's decision was, written in the transaction that completed the task. */
    private Optional<String> decision(HistoricTaskInstance task) {
        Date end = Date.from(task.getEndTime().toInstant().plusSeconds(1));
        return history
                .createHistoricDetailQuery()
                .variableUpdates()
                .processInstanceId(task.getProcessInstanceId())
                .occurredAfter(task.getStartTime())
                .occurredBefore(end)
                .orderByTime()
                .asc()
                .list()
                .stream()
                .map(HistoricVariableUpdate.class::cast)
                .filter(update -> DECISIONS.contains(update.getVariableName()) && update.getValue() != null)
                .map(update -> update.getValue().toString())
                .reduce((earlier, later) -> later);
    }
}
