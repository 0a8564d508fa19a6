package io.cpor.process.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the sweep of Partner Center has got, by Partner Center's clock. */
@Component
public class SweepCursor {
    private final JdbcClient jdbc;
    private final Clock clock;

    SweepCursor(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Before the first sweep: the time of the oldest claim that is not settled, or now if there is none. */
    public Instant sweptUntil() {
        return stored().or(this::oldestOpenClaim).orElseGet(clock::instant);
    }

    private Optional<Instant> oldestOpenClaim() {
        return jdbc.sql("""
                        select submitted_at from claim join association on association.id = claim.association_id
                        where ending_outcome is null and submitted_at is not null
                        order by submitted_at limit 1""").query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    /** It got that far; it never goes back. */
    public void sweptUntil(Instant until) {
        Optional<Instant> before = stored();
        if (before.isEmpty()) {
            jdbc.sql("insert into claim_sweep (name, swept_until) values ('claims', :until)")
                    .param("until", until.atOffset(ZoneOffset.UTC))
                    .update();
        } else if (before.get().isBefore(until)) {
            jdbc.sql("update claim_sweep set swept_until = :until where name = 'claims'")
                    .param("until", until.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private Optional<Instant> stored() {
        return jdbc.sql("select swept_until from claim_sweep where name = 'claims'")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
