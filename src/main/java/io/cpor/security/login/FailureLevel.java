package io.cpor.security.login;

import java.time.Duration;
import java.time.Instant;

/** Counts wrong passwords and forgets them one by one, two a minute. */
final class FailureLevel {
    private static final Duration FORGOTTEN_AFTER = Duration.ofSeconds(30);

    /** More than any limit, and little enough that nobody waits for more than a minute. */
    private static final int HIGHEST = LogInThrottle.NETWORK_LIMIT + 1;

    private int level;
    private Instant counted = Instant.EPOCH;

    void add(Instant now) {
        level = Math.min(level(now) + 1, HIGHEST);
    }

    int level(Instant now) {
        long forgotten = Duration.between(counted, now).dividedBy(FORGOTTEN_AFTER);
        if (forgotten >= level) {
            level = 0;
            counted = now;
        } else if (forgotten > 0) {
            level -= (int) forgotten;
            counted = counted.plus(FORGOTTEN_AFTER.multipliedBy(forgotten));
        }
        return level;
    }

    /** How long until less than {@code limit} are left. */
    Duration waitUntilBelow(int limit, Instant now) {
        int over = level(now) - limit + 1;
        return over <= 0 ? Duration.ZERO : Duration.between(now, counted.plus(FORGOTTEN_AFTER.multipliedBy(over)));
    }
}
