package io.cpor.partnercenter;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Lets no call pass before the time that Partner Center named with a 429 or a 503. It holds for every call of this node:
 * Partner Center counts a partner's calls together (field facts 5.5), its answer does not say whether it meant one customer
 * only, and whoever is down is down for everybody.
 */
final class RetryAfterGate {
    /** When it names no time: as long as its windows are. */
    private static final Duration UNNAMED = Duration.ofMinutes(1);

    /** A mistake in a header must not keep us away for years. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Clock clock;
    private final AtomicReference<Instant> until = new AtomicReference<>(Instant.MIN);

    RetryAfterGate(Clock clock) {
        this.clock = clock;
    }

    /** @throws PartnerCenterBusy until the time is over */
    void requireOpen() {
        Instant now = clock.instant();
        Instant open = until.get();
        if (now.isBefore(open)) {
            throw PartnerCenterBusy.withoutCall(open, now);
        }
    }

    /**
     * Remembers what a 429 asked for.
     *
     * @param retryAfter seconds or an HTTP date, as in the header of that name, or {@code null}
     */
    PartnerCenterBusy recordBusy(String retryAfter) {
        Instant now = clock.instant();
        return until(time(retryAfter, now).orElse(now.plus(UNNAMED)), now);
    }

    /**
     * Remembers the time that a 503 named, if it named one.
     *
     * @param retryAfter as in {@link #recordBusy}
     */
    Optional<PartnerCenterBusy> retryAfterOf(String retryAfter) {
        Instant now = clock.instant();
        return time(retryAfter, now).map(open -> until(open, now));
    }

    private PartnerCenterBusy until(Instant named, Instant now) {
        Instant longest = now.plus(LONGEST);
        Instant open = named.isAfter(longest) ? longest : named;
        return PartnerCenterBusy.ofAnswer(until.accumulateAndGet(open, RetryAfterGate::later), now);
    }

    private static Optional<Instant> time(String retryAfter, Instant now) {
        if (retryAfter == null) {
            return Optional.empty();
        }
        String text = retryAfter.strip();
        if (text.matches("[0-9]{1,9}")) {
            return Optional.of(now.plusSeconds(Long.parseLong(text)));
        }
        try {
            ZonedDateTime date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(later(now, date.toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
