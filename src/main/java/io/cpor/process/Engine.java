package io.cpor.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Execution;
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

    Engine(RuntimeService runtime, TaskService tasks, IdentityService identity) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.identity = identity;
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
        waiting.ifPresent(instance -> runtime.createMessageCorrelation(message.code())
                .processInstanceId(instance) // because another process may have the same business key
                .setVariables(variables)
                .correlateExclusively());
        return waiting.isPresent();
    }

    /** The process definition that the case runs on; nothing once it ended. */
    Optional<String> definitionId(String associationId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(associationId, PROCESS).list().stream()
                .map(ProcessInstance::getProcessDefinitionId)
                .findFirst();
    }
}
