package io.cpor.security.login;

import java.time.Duration;
import java.time.Instant;

/** Counts the wrong passwords for one account from one place, and says how long the next attempt has to wait. */
final class FailedAttempts {
    static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    /** After so long without a wrong password the earlier ones are forgotten. */
    static final Duration REMEMBERED = Duration.ofHours(1);

    /** The first wait that the doubling would make longer than {@link #LONGEST_WAIT} comes after so many. */
    private static final int LONGEST_AFTER = 7;

    /** As long as nothing was wrong, so many passwords may be checked at once: programs make several calls together. */
    private static final int MOST_AT_ONCE = 32;

    private int failures;
    private int running;
    private Instant last = Instant.EPOCH;

    Duration remainingWait(Instant now) {
        if (now.isAfter(last.plus(REMEMBERED))) {
            failures = 0;
        }
        if (failures == 0) {
            return Duration.ZERO;
        }
        Duration wait = failures >= LONGEST_AFTER ? LONGEST_WAIT : Duration.ofSeconds(1L << (failures - 1));
        Duration remaining = Duration.between(now, last.plus(wait));
        return remaining.isNegative() ? Duration.ZERO : remaining;
    }

    /** Whether another password may not be checked before one that is being checked now is done. */
    boolean isBusy() {
        return running >= (failures == 0 ? MOST_AT_ONCE : 1);
    }

    void begin() {
        running++;
    }

    void end() {
        running--;
    }

    void recordFailure(Instant now, boolean longest) {
        failures = longest ? Math.max(failures + 1, LONGEST_AFTER) : failures + 1;
        last = now;
    }

    void reset() {
        failures = 0;
    }
}
