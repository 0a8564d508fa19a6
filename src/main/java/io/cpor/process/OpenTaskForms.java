package io.cpor.process;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** What the forms of open tasks show, when it changes while a task is open. */
@Component
public class OpenTaskForms {
    private final TaskService tasks;

    OpenTaskForms(TaskService tasks) {
        this.tasks = tasks;
    }

    /** The task of that box shows these values from now on, if it is open. */
    public void refresh(String associationId, ProcessElements box, Map<String, ?> shown) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(associationId)
                .processDefinitionKey(ProcessElements.PROCESS)
                .taskDefinitionKey(box.id())
                .list()
                .forEach(task -> tasks.setVariablesLocal(task.getId(), shown));
    }
}
