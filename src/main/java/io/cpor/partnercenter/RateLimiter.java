package io.cpor.partnercenter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Calls no faster than agreed. A few transactions at a time may call, and wait for their turn; all others are told at once
 * when to come back, one after the other, so that they hold neither a thread nor a connection meanwhile.
 */
final class RateLimiter {
    /** More would only wait for each other. */
    private static final int AT_ONCE = 3;

    private final Duration step;
    private final Clock clock;
    private final Sleep sleep;

    private int calling;
    private Instant free = Instant.MIN;
    private Instant promised = Instant.MIN;

    /** Lets time pass. */
    interface Sleep {
        void until(Duration later) throws InterruptedException;
    }

    /** @param perSecond how many calls may be made in a second */
    RateLimiter(double perSecond, Clock clock, Sleep sleep) {
        this.step = Duration.ofNanos((long) (1_000_000_000 / perSecond));
        this.clock = clock;
        this.sleep = sleep;
    }

    /**
     * Returns when the call may be made.
     *
     * @throws PartnerCenterBusy if so many others wait that it is better to come back
     */
    void turn() {
        if (!TransactionSynchronizationManager.hasResource(this)) {
            admit();
        }
        try {
            sleep.until(untilTurn());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartnerCenterUnavailable("Partner Center was not asked: the application stops");
        }
    }

    /** For the whole transaction: what it began it can end without being sent away in the middle. */
    private void admit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        enter();
        TransactionSynchronizationManager.bindResource(this, this);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(RateLimiter.this);
                leave();
            }
        });
    }

    private synchronized void enter() {
        if (calling >= AT_ONCE) {
            Instant now = clock.instant();
            promised = later(later(free, now), promised).plus(step);
            throw PartnerCenterBusy.withoutCall(promised, now);
        }
        calling++;
    }

    private synchronized void leave() {
        calling--;
    }

    private synchronized Duration untilTurn() {
        Instant now = clock.instant();
        Instant turn = later(free, now);
        free = turn.plus(step);
        return Duration.between(now, turn);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
