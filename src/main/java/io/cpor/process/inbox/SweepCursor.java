package io.cpor.process.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the sweep of Partner Center has got, by Partner Center's clock. */
@Component
public class SweepCursor {
    private static final String CHANGES = "claims";
    private static final String WHOLE = "whole";
    private static final Duration BETWEEN_WHOLE = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    SweepCursor(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * From when a sweep is to look: the last one's end; but once a day, if that is earlier, the time of the oldest claim
     * that is open or active, so that what was missed is seen after all. It is never later than the last one's end, which a
     * backup holds too: so what a restored database does not know is asked for.
     */
    public Instant begin() {
        Instant now = clock.instant();
        boolean whole = storedValue(WHOLE)
                .filter(last -> last.isAfter(now.minus(BETWEEN_WHOLE)))
                .isEmpty();
        if (whole) {
            store(WHOLE, now);
        }
        Instant last = storedValue(CHANGES).orElseGet(() -> first(now));
        return whole ? oldestClaim().filter(last::isAfter).orElse(last) : last;
    }

    /** Before the first sweep that saw anything: since the first association there can be claims. */
    private Instant first(Instant now) {
        Instant first = jdbc.sql("select min(opening_opened_at) from association")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant)
                .orElse(now);
        store(CHANGES, first);
        return first;
    }

    private Optional<Instant> oldestClaim() {
        return jdbc.sql("""
                        select submitted_at from claim join association on association.id = claim.association_id
                        where (ending_outcome is null or ending_outcome = 'active' and loss_at is null)
                          and submitted_at is not null
                        order by submitted_at limit 1""").query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    /** Whether any association has not ended yet. */
    public boolean isAnyOpen() {
        return jdbc.sql("select 1 from association where ending_outcome is null limit 1")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** It got that far; it never goes back. */
    public void advance(Instant until) {
        if (storedValue(CHANGES).filter(before -> !before.isBefore(until)).isEmpty()) {
            store(CHANGES, until);
        }
    }

    private void store(String name, Instant until) {
        int stored = jdbc.sql("update claim_sweep set swept_until = :until where name = :name")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("name", name)
                .update();
        if (stored == 0) {
            jdbc.sql("insert into claim_sweep (name, swept_until) values (:name, :until)")
                    .param("name", name)
                    .param("until", until.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private Optional<Instant> storedValue(String name) {
        return jdbc.sql("select swept_until from claim_sweep where name = :name")
                .param("name", name)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
