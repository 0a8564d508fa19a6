package io.cpor.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The engine, as far as {@link CporProcess} needs it: an instance is found by the association's id, its business key. */
@Component
class Engine {
    private static final String PROCESS = ProcessElements.PROCESS;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identity;
    private final RepositoryService repository;
    private final ManagementService management;

    Engine(
            RuntimeService runtime,
            TaskService tasks,
            IdentityService identity,
            RepositoryService repository,
            ManagementService management) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.identity = identity;
        this.repository = repository;
        this.management = management;
    }

    /** Starts an instance, recorded as started by that user. */
    void start(String associationId, String by) {
        List<String> groups = identity.createGroupQuery().groupMember(by).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(by, groups);
        try {
            runtime.startProcessInstanceByKey(PROCESS, associationId);
        } finally {
            identity.clearAuthentication();
        }
    }

    /**
     * Starts an instance of a small process beside, in the name of nobody.
     *
     * @return the id of the instance
     */
    String startBeside(String process, String businessKey, Map<String, Object> variables) {
        return runtime.startProcessInstanceByKey(process, businessKey, variables)
                .getId();
    }

    /** Whether that instance has not ended yet. */
    boolean isRunning(String instance) {
        return runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0;
    }

    /** Tells that instance, if it waits for the message. */
    void correlateIn(String instance, CporMessage message) {
        boolean waiting = runtime.createExecutionQuery()
                        .processInstanceId(instance)
                        .messageEventSubscriptionName(message.code())
                        .count()
                > 0;
        if (waiting) {
            correlateIn(instance, message, Map.of());
        }
    }

    private void correlateIn(String instance, CporMessage message, Map<String, Object> variables) {
        runtime.createMessageCorrelation(message.code())
                .processInstanceId(instance) // because another process may have the same business key
                .setVariables(variables)
                .correlateExclusively();
    }

    /** Completes the task if the instance stands at it. */
    boolean completeTask(String associationId, String taskId) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(associationId)
                .processDefinitionKey(PROCESS)
                .taskDefinitionKey(taskId)
                .singleResult();
        if (task != null) {
            tasks.complete(task.getId());
        }
        return task != null;
    }

    /**
     * Begins the box of reminders beside the customer's task, as its timer does.
     *
     * @throws PoeNotAwaited if the instance does not stand at that task
     * @throws TaskRefused if the instance's model has no such box
     */
    void beginReminder(String associationId) {
        Task open = tasks.createTaskQuery()
                .processInstanceBusinessKey(associationId)
                .processDefinitionKey(PROCESS)
                .taskDefinitionKey(ProcessElements.FILL_POE.id())
                .singleResult();
        if (open == null) {
            throw new PoeNotAwaited();
        }
        if (repository
                        .getBpmnModelInstance(open.getProcessDefinitionId())
                        .getModelElementById(ProcessElements.REMIND_CUSTOMER)
                == null) {
            throw new TaskRefused("The model of this case has no box for reminders. Send it again instead.");
        }
        runtime.createProcessInstanceModification(open.getProcessInstanceId())
                .startBeforeActivity(ProcessElements.REMIND_CUSTOMER)
                .execute();
    }

    boolean correlate(String associationId, CporMessage message) {
        return correlate(associationId, message, Map.of());
    }

    /** Tells the instance, if it waits for the message: the engine keeps no message for later. */
    boolean correlate(String associationId, CporMessage message, Map<String, Object> variables) {
        Optional<String> waiting = runtime
                .createExecutionQuery()
                .processInstanceBusinessKey(associationId)
                .processDefinitionKey(PROCESS)
                .messageEventSubscriptionName(message.code())
                .list()
                .stream()
                .map(Execution::getProcessInstanceId)
                .findFirst();
        waiting.ifPresent(instance -> correlateIn(instance, message, variables));
        return waiting.isPresent();
    }

    /** Goes on behind the box, if the instance is to do that in a moment: until then it waits for nothing that it could be told. */
    void goOnBehind(String associationId, String boxId) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(associationId, PROCESS).list().stream()
                .flatMap(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(boxId)
                        .messages()
                        .active()
                        .list()
                        .stream())
                .map(Job::getId)
                .forEach(management::executeJob);
    }

    /** The process definition that the case runs on; nothing once it ended. */
    Optional<String> definitionId(String associationId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(associationId, PROCESS).list().stream()
                .map(ProcessInstance::getProcessDefinitionId)
                .findFirst();
    }
}
