package io.cpor.process.engine;

import io.cpor.process.CaseChangedMeanwhile;
import io.cpor.process.OptimisticLockRetry;
import java.lang.reflect.Field;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ReflectionUtils;

/**
 * Tries a person's command on a task again if the case changed at that very moment, and tells in words what became of a task
 * that somebody else completed first, however the engine or a listener of ours noticed it. People reach these commands over
 * the engine's own API, so their transaction begins here: this interceptor stands before the one that begins it. The answer
 * is a conflict (409).
 */
final class PersonalCommandRetry extends CommandInterceptor {
    private static final Set<Class<?>> OF_A_PERSON = Set.of(
            SubmitTaskFormCmd.class,
            CompleteTaskCmd.class,
            ResolveTaskCmd.class,
            ClaimTaskCmd.class,
            AssignTaskCmd.class,
            DelegateTaskCmd.class,
            AddCommentCmd.class);

    private final ObjectProvider<TaskOutcome> outcomes;

    PersonalCommandRetry(ObjectProvider<TaskOutcome> outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!isPersonal(command)) {
            return next.execute(command);
        }
        try {
            return OptimisticLockRetry.attempt(() -> next.execute(command));
        } catch (RuntimeException failed) {
            Optional<String> outcome = outcomes.getObject().describe(taskId(command));
            if (outcome.isPresent()) {
                throw conflict(failed, outcome.get());
            }
            throw failed instanceof CaseChangedMeanwhile ? conflict(failed, failed.getMessage()) : failed;
        }
    }

    /** The engine's commands do not tell it otherwise. */
    private static String taskId(Command<?> command) {
        Field field = ReflectionUtils.findField(command.getClass(), "taskId", String.class);
        ReflectionUtils.makeAccessible(Objects.requireNonNull(field));
        return (String) ReflectionUtils.getField(field, command);
    }

    /** A person's own command, not one inside of another or of a transaction of ours. */
    private static boolean isPersonal(Command<?> command) {
        return OF_A_PERSON.contains(command.getClass())
                && Context.getCommandContext() == null
                && !TransactionSynchronizationManager.isActualTransactionActive();
    }

    private static InvalidRequestException conflict(RuntimeException cause, String words) {
        return new InvalidRequestException(jakarta.ws.rs.core.Response.Status.CONFLICT, cause, words);
    }
}
