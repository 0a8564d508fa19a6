package io.cpor.process;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.exception.NullValueException;
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
    private static final String ENGINE = ProcessEngine.class.getPackageName() + ".";

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
                if (!isConflict(failed) && !isHalfRead(failed)) {
                    throw failed;
                }
                last = failed;
            }
        }
        throw isConflict(last) ? new CaseChangedMeanwhile(last) : last;
    }

    /** Whether another transaction was quicker: told by the engine, by our tables' versions, or by the database itself. */
    private static boolean isConflict(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || cause instanceof ConcurrencyFailureException
                        || cause instanceof SQLException sql && isRolledBack(sql.getSQLState()));
    }

    /**
     * Whether the engine itself missed something. It reads a case in several queries; if the case moves between two of them,
     * an execution has a parent or an instance that is gone. The next try reads all of it anew; if it misses the same again,
     * that was not the reason.
     */
    private static boolean isHalfRead(RuntimeException failed) {
        boolean missed = failed instanceof NullPointerException || failed instanceof NullValueException;
        return missed
                && Arrays.stream(failed.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .filter(type ->
                                !type.startsWith("java.") && !type.startsWith("jdk.")) // it builds some by reflection
                        .findFirst()
                        .filter(type -> type.startsWith(ENGINE))
                        .isPresent();
    }

    /** SQL state class 40: the database ended one of two transactions that waited for each other. */
    private static boolean isRolledBack(String sqlState) {
        return sqlState != null && sqlState.startsWith("40");
    }
}
