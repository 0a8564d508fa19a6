package io.cpor.process;

import java.time.Instant;
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
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** What cases wait for: a task of whom, and until when. That of many cases takes three queries, however many they are. */
@Component
public class CaseStandings {
    private final TaskService tasks;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    CaseStandings(
            TaskService tasks, ManagementService management, RuntimeService runtime, RepositoryService repository) {
        this.tasks = tasks;
        this.management = management;
        this.runtime = runtime;
        this.repository = repository;
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
     * What is still to be done for an association without anybody's task: a mail that is not out, or a step that failed.
     *
     * @param what such as "Notice of the withdrawal"
     * @param mail whether the customer is to be mailed
     * @param failure why it did not work the last time, or {@code null} if it was not tried
     * @param next when it is tried again, or {@code null} if it is tried at once
     * @param givenUp whether it is not tried again by itself
     */
    public record HeldUp(String what, boolean mail, String failure, Instant next, boolean givenUp) {}

    /** In whichever of its processes. */
    public List<HeldUp> heldUp(String associationId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(associationId).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .flatMap(job -> heldUp(job).stream())
                .toList();
    }

    private Optional<HeldUp> heldUp(Job job) {
        String box = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        Optional<CaseMail> mail = CaseMail.ofBox(box);
        return mail.isEmpty() && job.getExceptionMessage() == null
                ? Optional.empty()
                : Optional.of(new HeldUp(
                        mail.map(CaseMail::label).orElseGet(() -> name(job, box)),
                        mail.isPresent(),
                        job.getExceptionMessage(),
                        instant(job.getDuedate()),
                        job.getRetries() == 0));
    }

    private String name(Job job, String box) {
        FlowNode node =
                repository.getBpmnModelInstance(job.getProcessDefinitionId()).getModelElementById(box);
        return BoxName.of(node);
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
