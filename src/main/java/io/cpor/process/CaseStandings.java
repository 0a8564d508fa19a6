package io.cpor.process;

import io.cpor.poe.PaperReturn;
import io.cpor.poe.Poes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What many cases wait for: a task of whom, and until when. Three queries, however many cases they are. */
@Component
public class CaseStandings {
    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;
    private final Poes poes;

    CaseStandings(TaskService tasks, ManagementService management, HistoryService history, Poes poes) {
        this.tasks = tasks;
        this.management = management;
        this.history = history;
        this.poes = poes;
    }

    /**
     * What one case waits for.
     *
     * @param tasks those that are open, the most urgent first
     * @param deadline the next date on which something is due or over; {@code null} if nothing is
     */
    public record CaseStanding(List<OpenTask> tasks, Instant deadline) {
        /** Of what has ended, or has not begun. */
        public static final CaseStanding NOTHING = new CaseStanding(List.of(), null);
    }

    /**
     * A task that is open.
     *
     * @param assignee the user id of who has it, or {@code null} while nobody has
     * @param ofCustomer whether the customer does it, and not staff
     */
    public record OpenTask(String id, String name, String assignee, Instant due, boolean ofCustomer) {
        static OpenTask of(Task task) {
            return new OpenTask(
                    task.getId(),
                    task.getName(),
                    task.getAssignee(),
                    instant(task.getDueDate()),
                    task.getTaskDefinitionKey().equals(ProcessElements.FILL_POE.id()));
        }
    }

    /** What is open for an association in whichever of its processes, the most urgent first. */
    public List<OpenTask> open(String associationId) {
        return tasks.createTaskQuery().processInstanceBusinessKey(associationId).orderByDueDate().asc().list().stream()
                .map(OpenTask::of)
                .toList();
    }

    /** What each waits for, by the instance's id; those that have ended wait for nothing. */
    public Map<String, CaseStanding> of(Collection<String> instances) {
        Map<String, CaseStanding> standings = new HashMap<>();
        if (!instances.isEmpty()) {
            Map<String, List<OpenTask>> open = openTasks(instances);
            Map<String, Instant> timers = timers(instances);
            instances.forEach(one -> standings.put(one, standing(open.getOrDefault(one, List.of()), timers.get(one))));
        }
        return standings;
    }

    /**
     * A task that somebody completed.
     *
     * @param by a user id
     */
    public record DoneTask(String name, String by, Instant at) {}

    /** What staff completed for an association, but for its reviews, which say more of themselves; nothing of customers. */
    public List<DoneTask> done(String associationId) {
        List<PaperReturn> papers = poes.allOf(associationId).stream()
                .filter(poe -> poe.scan().filter(scan -> !scan.fromCustomer()).isPresent())
                .flatMap(poe -> poe.paper().stream())
                .toList();
        return history
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(associationId)
                .finished()
                .taskDeleteReason("completed")
                .list()
                .stream()
                .filter(task -> !task.getTaskDefinitionKey().equals(ProcessElements.REVIEW_POE.id()))
                .filter(task -> !task.getTaskDefinitionKey().equals(ProcessElements.FILL_POE.id())
                        || papers.stream().anyMatch(paper -> isTypedOffIn(task, paper)))
                .flatMap(task -> completedBy(history, task).stream()
                        .map(by -> new DoneTask(
                                task.getName(), by, task.getEndTime().toInstant())))
                .toList();
    }

    /** Who was logged in when it was completed: not always whoever it was assigned to, and it may have been assigned to nobody. */
    public static Optional<String> completedBy(HistoryService history, HistoricTaskInstance task) {
        return history
                .createUserOperationLogQuery()
                .taskId(task.getId())
                .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                .list()
                .stream()
                .map(UserOperationLogEntry::getUserId)
                .findFirst()
                .or(() -> Optional.ofNullable(task.getAssignee()));
    }

    /** Whoever took the task and did not type a paper off in it only looked on while the customer did it. */
    private static boolean isTypedOffIn(HistoricTaskInstance task, PaperReturn paper) {
        Instant at = paper.recordedAt().truncatedTo(ChronoUnit.MILLIS);
        return paper.recordedBy().equalsIgnoreCase(task.getAssignee())
                && !at.isBefore(task.getStartTime().toInstant())
                && !at.isAfter(task.getEndTime().toInstant());
    }

    private static CaseStanding standing(List<OpenTask> open, Instant timer) {
        Instant deadline = Stream.concat(open.stream().map(OpenTask::due), Stream.ofNullable(timer))
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        return new CaseStanding(open, deadline);
    }

    private Map<String, List<OpenTask>> openTasks(Collection<String> instances) {
        return tasks
                .createTaskQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .orderByDueDate()
                .asc()
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Task::getProcessInstanceId, Collectors.mapping(OpenTask::of, Collectors.toList())));
    }

    private Map<String, Instant> timers(Collection<String> instances) {
        Set<String> own = management
                .createJobDefinitionQuery()
                .activityIdIn(ProcessElements.OWN_TIMERS.toArray(String[]::new))
                .list()
                .stream()
                .map(JobDefinition::getId)
                .collect(Collectors.toSet());
        return management.createJobQuery().processInstanceIds(Set.copyOf(instances)).timers().list().stream()
                .filter(timer -> timer.getDuedate() != null && !own.contains(timer.getJobDefinitionId()))
                .collect(Collectors.toMap(
                        Job::getProcessInstanceId,
                        timer -> timer.getDuedate().toInstant(),
                        (one, other) -> one.isBefore(other) ? one : other));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
