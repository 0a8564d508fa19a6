package io.cpor.association.value;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps work that runs every second from asking the database each time whether there is any. Whoever makes work rings, and
 * then it is looked for at the next tick. Nobody rings on another node, so without a ring it is looked for every few seconds.
 */
public final class WorkBell {
    private static final long PAUSE = Duration.ofSeconds(5).toNanos();

    /** At the start too, because a stop may have left work behind. */
    private volatile boolean rung = true;

    private long lookedAt;

    /** There is work, once the transaction has ended that runs now, if one does. */
    public void ring() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    rung = true;
                }
            });
        } else {
            rung = true;
        }
    }

    /**
     * Does the work if somebody rang or the pause is over.
     *
     * @param left whether something is left afterwards that is to be tried again in a moment
     */
    public synchronized void answer(Runnable work, BooleanSupplier left) {
        if (!rung && System.nanoTime() - lookedAt < PAUSE) {
            return;
        }
        rung = false; // first, so that a ring meanwhile counts
        boolean again = true;
        try {
            work.run();
            again = left.getAsBoolean();
        } finally {
            lookedAt = System.nanoTime();
            if (again) {
                rung = true;
            }
        }
    }
}
