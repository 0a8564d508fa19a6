package io.cpor.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What Microsoft still has to send. It is written together with the change it tells of, and sent until it is taken. */
@InSandbox
@Component
class Outbox {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock, SandboxDatabase tables) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    enum Kind {
        NOTIFICATION_MAIL,
        CONSENT_MAIL,
        EVENT
    }

    record Entry(long number, Kind kind, long claimNumber, String payload) {}

    void put(Kind kind, SandboxClaim claim, String payload) {
        jdbc.sql("insert into sandbox_outbox (kind, claim_number, payload, next_try_at)"
                        + " values (:kind, :claim, :payload, :now)")
                .param("kind", kind.name())
                .param("claim", claim.number())
                .param("payload", payload)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new MicrosoftBusy());
    }

    /** Whether something is not sent yet, due or not. */
    boolean hasUnsent() {
        return jdbc.sql("select 1 from sandbox_outbox where sent_at is null limit 1")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    List<Entry> due() {
        return jdbc.sql("""
                        select number, kind, claim_number, payload from sandbox_outbox
                        where sent_at is null and next_try_at <= :now order by number limit 100""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Entry(
                        row.getLong("number"),
                        Kind.valueOf(row.getString("kind")),
                        row.getLong("claim_number"),
                        row.getString("payload")))
                .list();
    }

    void markSent(Entry entry) {
        jdbc.sql("update sandbox_outbox set sent_at = :now where number = :number")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("number", entry.number())
                .update();
    }

    void notTaken(Entry entry) {
        jdbc.sql("update sandbox_outbox set next_try_at = :next where number = :number")
                .param("next", clock.instant().plus(PAUSE).atOffset(ZoneOffset.UTC))
                .param("number", entry.number())
                .update();
    }
}
