package io.cpor.security.enginecall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * Who is to do a task: nobody, or a user of a group that may do it. Else a task that only reviewers may do could be handed to
 * anybody.
 */
final class AssigneeBody implements CallBody {
    private final TaskService tasks;
    private final IdentityService identity;

    AssigneeBody(TaskService tasks, IdentityService identity) {
        this.tasks = tasks;
        this.identity = identity;
    }

    @Override
    public WrittenBody write(SentCall sent) {
        JsonNode body = sent.json();
        JsonNode user = body.path("userId");
        boolean known = body.size() == 1 && (user.isTextual() || user.isNull());
        if (!known) {
            throw CallRefused.badRequest("userId: name the user who is to do the task, and nothing else.");
        }
        String task = sent.path().get("id");
        boolean there = tasks.createTaskQuery().taskId(task).count() > 0; // else the engine says what became of it
        if (user.isTextual() && there) {
            refuseOutsider(task, user.textValue());
        }
        return WrittenBody.json(JsonNodeFactory.instance.objectNode().set("userId", user));
    }

    private void refuseOutsider(String taskId, String user) {
        List<String> groups = tasks.getIdentityLinksForTask(taskId).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
        List<String> own = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        if (!groups.isEmpty() && groups.stream().noneMatch(own::contains)) {
            throw CallRefused.badRequest("userId: " + user + " may not do this task. Only members of "
                    + String.join(", ", groups) + " may.");
        }
    }
}
