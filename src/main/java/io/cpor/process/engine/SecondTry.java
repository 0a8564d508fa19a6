package io.cpor.process.engine;

import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Completes a person's task once more if the case moved at that very moment, as it does when the customer's copy is mailed
 * while the reviewer accepts. The engine repeats jobs by itself, but would tell a person of an error of the server. Nothing
 * was done, for the transaction was rolled back.
 */
final class SecondTry extends CommandInterceptor {
    private static final int MOST = 3;

    @Override
    public <T> T execute(Command<T> command) {
        for (int time = 1; time < MOST && personal(command); time++) {
            try {
                return next.execute(command);
            } catch (RuntimeException failed) {
                if (!moved(failed)) {
                    throw failed;
                }
            }
        }
        return next.execute(command);
    }

    /** A person's own command, not one inside of another or of a transaction of ours. */
    private static boolean personal(Command<?> command) {
        boolean completes = command instanceof SubmitTaskFormCmd || command instanceof CompleteTaskCmd;
        return completes
                && Context.getCommandContext() == null
                && !TransactionSynchronizationManager.isActualTransactionActive();
    }

    private static boolean moved(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .anyMatch(OptimisticLockingException.class::isInstance);
    }
}
