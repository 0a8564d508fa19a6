package io.cpor.partnercenter;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Lets no call pass before the time that Partner Center named with a 429. It holds for every call of this node, because
 * Partner Center counts a partner's calls together (field facts 5.5).
 */
final class Throttle {
    /** When it names no time: as long as its windows are. */
    private static final Duration UNNAMED = Duration.ofMinutes(1);

    /** A mistake in a header must not keep us away for years. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Clock clock;
    private final AtomicReference<Instant> until = new AtomicReference<>(Instant.MIN);

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /** @throws PartnerCenterBusy until the time is over */
    void pass() {
        Instant now = clock.instant();
        Instant open = until.get();
        if (now.isBefore(open)) {
            throw new PartnerCenterBusy(open, now);
        }
    }

    /**
     * Remembers what a 429 asked for.
     *
     * @param retryAfter seconds or an HTTP date, as in the header of that name, or {@code null}
     */
    PartnerCenterBusy asked(String retryAfter) {
        Instant now = clock.instant();
        Instant named = retryAfter == null ? now.plus(UNNAMED) : named(retryAfter.strip(), now);
        Instant open = named.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : named;
        return new PartnerCenterBusy(until.accumulateAndGet(open, Throttle::later), now);
    }

    private static Instant named(String retryAfter, Instant now) {
        if (retryAfter.matches("[0-9]{1,9}")) {
            return now.plusSeconds(Long.parseLong(retryAfter));
        }
        try {
            return later(
                    now,
                    ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException e) {
            return now.plus(UNNAMED);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
