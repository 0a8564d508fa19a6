package io.cpor.security.enginecall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/**
 * A task with another due or follow-up date. The engine's call replaces the whole task, so everything else is written as it
 * is, whatever was sent.
 */
final class DatesBody implements CallBody {
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?([+-]\\d{4}|Z)?");

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);

    private static final Map<String, Function<Task, Object>> KEPT = Map.of(
            "name", Task::getName,
            "description", Task::getDescription,
            "assignee", Task::getAssignee,
            "owner", Task::getOwner,
            "priority", Task::getPriority,
            "parentTaskId", Task::getParentTaskId,
            "caseInstanceId", Task::getCaseInstanceId);

    private final TaskService tasks;

    DatesBody(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public WrittenBody write(SentCall sent) {
        JsonNode body = sent.json();
        Task task = tasks.createTaskQuery().taskId(sent.path().get("id")).singleResult();
        if (task == null) {
            throw CallRefused.notFound("This task is not there any more, or you may not see it.");
        }
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        KEPT.forEach((key, value) -> {
            Object kept = value.apply(task);
            JsonNode asked = body.path(key);
            boolean other = !asked.isMissingNode() && !Objects.equals(asked.asText(), String.valueOf(kept));
            if (other) {
                throw CallRefused.badRequest(
                        key + ": only the due date and the follow-up date of a task can be changed.");
            }
            written.putPOJO(key, kept);
        });
        if (task.getDelegationState() != null) {
            written.put("delegationState", task.getDelegationState().name());
        }
        written.set("due", date("due", body, task.getDueDate()));
        written.set("followUp", date("followUp", body, task.getFollowUpDate()));
        return WrittenBody.json(written);
    }

    /** What is not sent stays; {@code null} takes it away. */
    private static JsonNode date(String name, JsonNode body, Date now) {
        JsonNode date = body.path(name);
        if (date.isMissingNode() && now != null) {
            return TextNode.valueOf(WRITTEN.format(now.toInstant()));
        }
        if (date.isMissingNode() || date.isNull()) {
            return JsonNodeFactory.instance.nullNode();
        }
        if (!date.isTextual() || !DATE.matcher(date.textValue()).matches()) {
            throw CallRefused.badRequest(name + ": write the date as 2026-11-30T12:00:00.000+0000.");
        }
        return date;
    }
}
