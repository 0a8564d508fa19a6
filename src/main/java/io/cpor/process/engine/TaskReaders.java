package io.cpor.process.engine;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Says who may know what became of a task: who may read its case, and for whom the task itself was. */
@Component
final class TaskReaders {
    private final AuthorizationService authorizations;
    private final IdentityService identity;
    private final HistoryService history;

    TaskReaders(AuthorizationService authorizations, IdentityService identity, HistoryService history) {
        this.authorizations = authorizations;
        this.identity = identity;
        this.history = history;
    }

    /** Whether that user may; our own programs, which come as nobody, may too. */
    boolean canRead(HistoricTaskInstance task, Authentication who) {
        if (who == null || who.getUserId() == null) {
            return true;
        }
        String user = who.getUserId();
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        return canReadCase(task, user, groups) || wasFor(task, user, groups);
    }

    private boolean canReadCase(HistoricTaskInstance task, String user, List<String> groups) {
        String key = task.getProcessDefinitionKey();
        boolean allOfItsKind = key != null
                && Stream.of(ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY)
                        .anyMatch(right -> authorizations.isUserAuthorized(
                                user, groups, right, Resources.PROCESS_DEFINITION, key));
        return allOfItsKind
                || task.getProcessInstanceId() != null
                        && authorizations.isUserAuthorized(
                                user,
                                groups,
                                Permissions.READ,
                                Resources.PROCESS_INSTANCE,
                                task.getProcessInstanceId());
    }

    /** The rights on a task end with it, so its candidates are read in history. */
    private boolean wasFor(HistoricTaskInstance task, String user, List<String> groups) {
        List<HistoricIdentityLinkLog> links = history.createHistoricIdentityLinkLogQuery()
                .taskId(task.getId())
                .list();
        return user.equals(task.getAssignee())
                || links.stream()
                        .anyMatch(link -> Objects.equals(link.getUserId(), user)
                                || link.getGroupId() != null && groups.contains(link.getGroupId()));
    }
}
