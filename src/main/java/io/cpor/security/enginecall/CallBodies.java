package io.cpor.security.enginecall;

import java.util.Arrays;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** The shapes of bodies by the words that the table has for them. */
@Component
class CallBodies {
    private static final String FIELDS = "fields ";

    private final RepositoryService repository;
    private final Map<String, CallBody> bodies;

    CallBodies(FormService forms, TaskService tasks, IdentityService identity, RepositoryService repository) {
        this.repository = repository;
        this.bodies = Map.of(
                "", new NoBody(),
                "query", new QueryBody(),
                "start", new FormBody(sent -> FormFields.ofStart(forms, processDefinition(sent))),
                "task",
                        new FormBody(sent ->
                                FormFields.ofTask(forms, tasks, sent.path().get("id"))),
                "assignee", new AssigneeBody(tasks, identity),
                "dates", new DatesBody(tasks),
                "comment", new CommentBody(tasks),
                "filter", new FilterBody(),
                "deployment", new DeploymentBody());
    }

    CallBody find(String words) {
        if (words.startsWith(FIELDS)) {
            return new FieldsBody(Arrays.stream(words.substring(FIELDS.length()).split(","))
                    .map(String::strip)
                    .toList());
        }
        CallBody body = bodies.get(words);
        if (body == null) {
            throw new IllegalStateException("no body of a call is called \"" + words + "\"");
        }
        return body;
    }

    /** The version in force, which alone may be started. */
    private String processDefinition(SentCall sent) {
        String id = sent.path().get("id");
        String key = id == null
                ? sent.path().get("key")
                : repository.getProcessDefinition(id).getKey();
        OwnProcesses.refuseStart(key);
        ProcessDefinition latest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .withoutTenantId()
                .latestVersion()
                .singleResult();
        if (latest == null) {
            throw CallRefused.notFound("No process has the key " + key + ".");
        }
        if (id != null && !id.equals(latest.getId())) {
            throw CallRefused.badRequest(
                    "This version of the process is no longer in force. Load the page again, and start"
                            + " the process anew.");
        }
        return latest.getId();
    }
}
