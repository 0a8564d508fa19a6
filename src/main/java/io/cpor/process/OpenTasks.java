package io.cpor.process;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The open tasks: which there are, who has them, and what their forms show. */
@Component
public class OpenTasks {
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;

    OpenTasks(TaskService tasks, RuntimeService runtime, IdentityService identity) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
    }

    /** The first of what is searched for, the most urgent first. */
    public List<ListedTask> search(TaskSearch search) {
        TaskQuery query = narrowed(search);
        return listed(query.orderByDueDate().asc().orderByTaskId().asc().listPage(0, search.most()));
    }

    private TaskQuery narrowed(TaskSearch search) {
        TaskQuery query = tasks.createTaskQuery()
                .taskCandidateGroupIn(List.copyOf(search.groups()))
                .includeAssignedTasks();
        if (!search.ofCustomers()) {
            query.taskDefinitionKeyNotIn(ProcessElements.FILL_POE.id());
        }
        if (!search.words().isEmpty()) {
            TaskQuery either = query.or().taskNameLike(search.namePattern());
            if (!search.cases().isEmpty()) {
                either.processInstanceBusinessKeyIn(search.cases().toArray(String[]::new));
            }
            query = either.endOr();
        }
        if (search.withNobody()) {
            query.taskUnassigned();
        } else if (!search.assignees().isEmpty()) {
            query.taskAssigneeIn(search.assignees().toArray(String[]::new));
        }
        if (search.dueBefore() != null) {
            query.dueBefore(Date.from(search.dueBefore()));
        }
        return query;
    }

    /** Those of these ids that are still open. */
    public List<ListedTask> withIds(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : listed(tasks.createTaskQuery()
                        .taskIdIn(ids.toArray(String[]::new))
                        .list());
    }

    public Optional<ListedTask> find(String id) {
        return withIds(List.of(id)).stream().findFirst();
    }

    private List<ListedTask> listed(List<Task> found) {
        Set<String> instances = found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        Map<String, String> keys = instances.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .filter(one -> one.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        return found.stream()
                .map(task -> new ListedTask(
                        task.getId(),
                        task.getName(),
                        keys.get(task.getProcessInstanceId()),
                        task.getAssignee(),
                        Optional.ofNullable(task.getDueDate())
                                .map(Date::toInstant)
                                .orElse(null)))
                .toList();
    }

    /** The groups whose members may do it. */
    public Set<String> groupsOf(String id) {
        return tasks.getIdentityLinksForTask(id).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .collect(Collectors.toSet());
    }

    /**
     * That user takes a task that nobody has, with the user's own rights.
     *
     * @throws TaskRefused if somebody was quicker, or that user may not
     */
    public void claim(String id, String by) {
        as(by, () -> tasks.claim(id, by));
    }

    /**
     * Somebody has the task from now on, as if {@code by} had said so in Tasklist: with that user's own rights.
     *
     * @param to a user id, or {@code null} for nobody
     * @throws TaskRefused if that user may not
     */
    public void assign(String id, String to, String by) {
        as(by, () -> tasks.setAssignee(id, to));
    }

    private void as(String by, Runnable change) {
        identity.setAuthentication(by, groups(by));
        try {
            change.run();
        } catch (TaskAlreadyClaimedException quicker) {
            throw new TaskRefused("Somebody else took it at the same moment.", quicker);
        } catch (AuthorizationException notAllowed) {
            throw new TaskRefused("You may not do this task.", notAllowed);
        } finally {
            identity.clearAuthentication();
        }
    }

    private List<String> groups(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    /** The task of that box shows these values from now on, if it is open. */
    public void refresh(String associationId, ProcessElements box, Map<String, ?> shown) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(associationId)
                .processDefinitionKeyIn(ProcessElements.PROCESS, LateQuestionProcess.PROCESS)
                .taskDefinitionKey(box.id())
                .list()
                .forEach(task -> tasks.setVariablesLocal(task.getId(), shown));
    }
}
