package io.cpor.process;

import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a change of a case in a transaction, and tries it again if another transaction changed the case at that very moment.
 * It is used where a transaction begins: by those who act on a case for a person or a program. Each try must be able to run
 * again, so nothing in it may leave the house (no mail, no call), and what takes long is made before it.
 */
@Component
public class OptimisticLockRetry {
    private static final int TRIES = 3;

    private final TransactionTemplate transaction;

    OptimisticLockRetry(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /**
     * Answers what the change answers. Within a transaction of the caller the change is a part of that, and is tried once:
     * only who began a transaction can begin it again.
     *
     * @throws CaseChangedMeanwhile if it failed for that reason three times; nothing of it was done
     */
    public <T> T call(Supplier<T> change) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return change.get();
        }
        return attempt(() -> transaction.execute(status -> change.get()));
    }

    /** As {@link #call}, for a change that answers nothing. */
    public void run(Runnable change) {
        call(() -> {
            change.run();
            return null;
        });
    }

    /**
     * As {@link #call}, for a change that begins its transaction itself.
     *
     * @throws CaseChangedMeanwhile if others were quicker three times
     */
    public static <T> T attempt(Supplier<T> change) {
        RuntimeException last = null;
        for (int time = 1; time <= TRIES; time++) {
            try {
                return change.get();
            } catch (RuntimeException failed) {
                if (!isConflict(failed)) {
                    throw failed;
                }
                last = failed;
            }
        }
        throw new CaseChangedMeanwhile(last);
    }

    /** Whether another transaction was quicker: told by the engine, by our tables' versions, or by the database itself. */
    private static boolean isConflict(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || cause instanceof ConcurrencyFailureException
                        || cause instanceof SQLException sql && isRolledBack(sql.getSQLState()));
    }

    /** SQL state class 40: the database ended one of two transactions that waited for each other. */
    private static boolean isRolledBack(String sqlState) {
        return sqlState != null && sqlState.startsWith("40");
    }
}
