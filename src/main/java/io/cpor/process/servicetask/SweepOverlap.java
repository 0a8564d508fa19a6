package io.cpor.process.servicetask;

import java.time.Duration;
import java.time.Instant;

/**
 * Knows how far before the newest change a sweep has to begin. Partner Center may show a change a little after its own time
 * of it, so what was seen is looked at again for a while. Once that while is over nothing can show any more that is older than the
 * newest change, and then only later ones are asked for: a house in which nothing happens does not read the same claims again
 * and again.
 */
final class SweepOverlap {
    static final Duration LENGTH = Duration.ofMinutes(2);

    private Instant newest = Instant.EPOCH;
    private Instant seenAt = Instant.EPOCH;
    private boolean certain;

    /**
     * From when on to look.
     *
     * @param until the time of the newest change that was seen, by Partner Center's clock
     * @param now by ours
     */
    synchronized Instant begin(Instant until, Instant now) {
        if (!until.equals(newest)) {
            newest = until;
            seenAt = now;
            certain = false;
        }
        return certain ? newest : newest.minus(LENGTH);
    }

    /**
     * A look is over, to its last page, and what it saw is stored.
     *
     * @param since from when on it looked
     * @param begun when it began, by our clock
     */
    synchronized void lookedSince(Instant since, Instant begun) {
        if (since.equals(newest.minus(LENGTH)) && !begun.isBefore(seenAt.plus(LENGTH))) {
            certain = true;
        }
    }
}
