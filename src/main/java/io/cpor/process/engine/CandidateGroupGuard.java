package io.cpor.process.engine;

import io.cpor.association.value.InvalidInput;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Lets only those complete a task for whom the model means it: members of its candidate groups, its candidate users, and the
 * assignee that the model names. The engine gives whoever a task is handed to the right to complete it, and administrators
 * the right to complete every task. It holds for every user task of every model, and is not skipped with custom listeners.
 * The portal and our own programs complete tasks as nobody.
 */
final class CandidateGroupGuard extends AbstractBpmnParseListener implements TaskListener {
    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
            task.getTaskDefinition().addBuiltInTaskListener(EVENTNAME_COMPLETE, this);
        }
    }

    @Override
    public void notify(DelegateTask task) {
        CommandContext command = Context.getCommandContext();
        String user = command.getAuthenticatedUserId();
        TaskDefinition model = ((TaskEntity) task).getTaskDefinition();
        if (user == null || model == null) {
            return;
        }
        Set<String> groups = names(model.getCandidateGroupIdExpressions(), task);
        Set<String> users = names(model.getCandidateUserIdExpressions(), task);
        if (groups.isEmpty() && users.isEmpty()) {
            return;
        }
        if (model.getAssigneeExpression() != null) {
            users.addAll(names(List.of(model.getAssigneeExpression()), task));
        }
        if (!users.contains(user) && groupsOf(user, command).noneMatch(groups::contains)) {
            throw new InvalidInput(
                    "task",
                    "The task \"" + task.getName() + "\" is for "
                            + (groups.isEmpty() ? "other people" : "the group " + String.join(" or ", groups))
                            + ", and you are not one of them. Nothing was changed. Give the task back, so that one of them"
                            + " can complete it.");
        }
    }

    /** As the identity service has them now, not as they were at log-in. */
    private static Stream<String> groupsOf(String user, CommandContext command) {
        return command.runWithoutAuthorization(
                () -> command.getReadOnlyIdentityProvider().createGroupQuery().groupMember(user).list().stream()
                        .map(Group::getId));
    }

    private static Set<String> names(Collection<Expression> expressions, DelegateTask task) {
        Set<String> names = new TreeSet<>();
        for (Expression expression : expressions) {
            Object value = expression.getValue(task);
            Stream<?> values = value instanceof Collection<?> several ? several.stream() : Stream.of(value);
            values.flatMap(one -> Arrays.stream(String.valueOf(one).split(",")))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .forEach(names::add);
        }
        return names;
    }
}
