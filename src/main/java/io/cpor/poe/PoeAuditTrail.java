package io.cpor.poe;

import io.cpor.association.value.Coded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to each POE and when. Looking at a page twice within a minute is one look, so that it stays readable. */
@Component
public class PoeAuditTrail {
    private static final Duration SAME = Duration.ofMinutes(1);
    private static final int MOST_OF_A_KIND = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    PoeAuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One step, at a time of our clock. */
    public record Event(PoeStep step, Instant at) {}

    public void record(String poeId, PoeStep step) {
        record(poeId, step, clock.instant());
    }

    /** As {@link #record(String, PoeStep)}, at that time. */
    public void record(String poeId, PoeStep step, Instant now) {
        List<OffsetDateTime> before = jdbc.sql(
                        "select at from poe_event where poe_id = :poe and kind = :kind order by at")
                .param("poe", poeId)
                .param("kind", step.code())
                .query(OffsetDateTime.class)
                .list();
        boolean again = !before.isEmpty()
                && before.get(before.size() - 1).toInstant().plus(SAME).isAfter(now);
        if (again || before.size() >= MOST_OF_A_KIND) {
            return;
        }
        try {
            jdbc.sql("insert into poe_event (poe_id, kind, at) values (:poe, :kind, :at)")
                    .param("poe", poeId)
                    .param("kind", step.code())
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException atTheSameMoment) {
            // the other one tells it
        }
    }

    /** In the order it happened. */
    public List<Event> of(String poeId) {
        return jdbc.sql("select kind, at from poe_event where poe_id = :poe order by at, kind")
                .param("poe", poeId)
                .query((row, number) -> new Event(
                        Coded.of(PoeStep.class, row.getString("kind")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
