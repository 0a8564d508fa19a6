package io.cpor.security.enginecall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/**
 * A comment on a task: a text that is not empty and not endless. Which case it belongs to, the task says and not the caller.
 */
final class CommentBody implements CallBody {
    private static final int LONGEST = 4000;

    private final TaskService tasks;

    CommentBody(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public WrittenBody write(SentCall sent) {
        JsonNode message = sent.json().path("message");
        if (!message.isTextual()
                || message.textValue().isBlank()
                || message.textValue().length() > LONGEST) {
            throw CallRefused.badRequest("message: write a comment of at most " + LONGEST + " characters.");
        }
        Task task = tasks.createTaskQuery().taskId(sent.path().get("id")).singleResult();
        if (task == null) {
            throw CallRefused.notFound("This task is not there any more, or you may not see it.");
        }
        return WrittenBody.json(JsonNodeFactory.instance
                .objectNode()
                .put("message", message.textValue())
                .put("processInstanceId", task.getProcessInstanceId()));
    }
}
