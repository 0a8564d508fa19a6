package io.cpor.association.value;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Looks for work when somebody rings, so that nobody asks the database again and again whether there is any. Whoever makes
 * work rings, after it is stored or in the transaction that stores it. Nobody rings on another node, and a node that is killed
 * leaves work behind; so each node also looks now and then without a ring.
 */
public final class WorkBell {
    /** So long after a node was killed at the latest, others look for the work that it left. */
    public static final Duration UNRUNG = Duration.ofSeconds(30);

    /** Until what is left is tried again. */
    public static final Duration SOON = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(WorkBell.class);

    private TaskScheduler scheduler;
    private Supplier<Duration> work;
    private Duration rest;
    private Instant restsUntil = Instant.MIN;
    private Instant plannedFor;
    private Future<?> planned;

    /** Counts the planned looks: one that another has taken the place of does nothing. */
    private long plan;

    private boolean looking;
    private boolean rung;

    /**
     * Looks at once, because a stop may have left work behind, and from now on when somebody rings.
     *
     * @param rest between two looks: what comes in quick succession is done together
     * @param work is done, one at a time; tells how long it may be until the next look if nobody rings
     */
    public synchronized void attend(TaskScheduler scheduler, Duration rest, Supplier<Duration> work) {
        this.scheduler = scheduler;
        this.rest = rest;
        this.work = work;
        planFor(now());
    }

    /** There is work, once the transaction has ended that runs now, if one does. */
    public void ring() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    comeSoon();
                }
            });
        } else {
            comeSoon();
        }
    }

    private synchronized void comeSoon() {
        if (looking) {
            rung = true;
        } else if (scheduler != null) {
            planFor(later(now(), restsUntil));
        }
    }

    /** Unless a look is planned before that. */
    private void planFor(Instant at) {
        if (planned != null && !plannedFor.isAfter(at)) {
            return;
        }
        if (planned != null) {
            planned.cancel(false);
        }
        long number = ++plan;
        try {
            planned = scheduler.schedule(() -> look(number), at);
            plannedFor = at;
        } catch (TaskRejectedException stopping) {
            planned = null; // the work is stored: whoever starts next looks for it
        }
    }

    private void look(long number) {
        synchronized (this) {
            if (number != plan) {
                return;
            }
            planned = null;
            looking = true;
            rung = false; // first, so that a ring meanwhile counts
        }
        Duration pause = SOON;
        try {
            pause = work.get();
        } catch (RuntimeException e) {
            LOG.warn("work cannot be looked for now, which is tried again", e);
        } finally {
            end(pause);
        }
    }

    private synchronized void end(Duration pause) {
        looking = false;
        Instant now = now();
        restsUntil = now.plus(rest);
        planFor(rung ? restsUntil : later(restsUntil, now.plus(pause)));
    }

    private Instant now() {
        return scheduler.getClock().instant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
