package io.cpor.process.inbox;

import io.cpor.association.claim.StatusSeen;
import io.cpor.association.value.WorkBell;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stored events. An event is never lost: it is kept until it is applied or filed with the reason why not. */
@Component
public class Inbox {
    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WorkBell bell = new WorkBell();

    Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What storing an event found. */
    public enum Receipt {
        STORED,
        /** The same event was stored before. */
        REPEATED,
        /** An event of the same id but with another content was stored before. */
        DIFFERENT
    }

    /**
     * Stores the event unless its id is known. Of two that come at the very same moment, one fails with
     * {@link org.springframework.dao.DuplicateKeyException}, and is to be handed in once more.
     *
     * @param content a hash of all that was sent, to tell a repetition from another event of the same id
     */
    @Transactional
    public Receipt receive(InboxEvent event, String content) {
        Optional<String> before = contentOf(event.id());
        if (before.isPresent()) {
            return before.get().equals(content) ? Receipt.REPEATED : Receipt.DIFFERENT;
        }
        StatusSeen seen = event.seen();
        jdbc.sql("""
                        insert into inbox_event (id, content_hash, type, occurred_at, association_id, claim_id, tenant_id,
                          decision, reason, seen_status, seen_verified_at, seen_sub_status, seen_dropped, received_at, state, next_try_at)
                        values (:id, :content, :type, :time, :association, :claim, :tenant,
                          :decision, :reason, :status, :verified, :subStatus, :dropped, :now, 'kept', :now)""")
                .param("id", event.id())
                .param("content", content)
                .param("type", event.type())
                .param("time", utc(event.time()))
                .param("association", event.associationId())
                .param("claim", event.claimId())
                .param("tenant", event.tenantId())
                .param(
                        "decision",
                        event.decision() == null ? null : event.decision().code())
                .param("reason", event.reason())
                .param("status", seen == null ? null : seen.status())
                .param("verified", seen == null ? null : utc(seen.verifiedAt()))
                .param("subStatus", seen == null ? null : seen.subStatus())
                .param("dropped", seen == null ? null : seen.dropped())
                .param("now", utc(clock.instant()))
                .update();
        bell.ring();
        return Receipt.STORED;
    }

    boolean hasEvent(String id) {
        return contentOf(id).isPresent();
    }

    /**
     * Whether a status of this claim came before and was not put aside.
     *
     * @param reason the reason it came with, or {@code null} for any
     */
    boolean hasDuplicate(String associationId, String claimId, String status, String reason) {
        return jdbc.sql("""
                                select count(*) from inbox_event where association_id = :association and claim_id = :claim
                                  and seen_status = :status and state in ('kept', 'applied', 'already-recorded')
                                  and (cast(:reason as varchar(2000)) is null or reason = :reason)""")
                        .param("association", associationId)
                        .param("claim", claimId)
                        .param("status", status)
                        .param("reason", reason)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Optional<String> contentOf(String id) {
        return jdbc.sql("select content_hash from inbox_event where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Rings when an event is to be applied. */
    WorkBell bell() {
        return bell;
    }

    /** How long it is until the next event is to be tried; not longer than it may be until others are looked for. */
    Duration untilNextTry() {
        Instant now = clock.instant();
        Instant latest = now.plus(WorkBell.UNRUNG);
        return jdbc.sql("select next_try_at from inbox_event where state = 'kept' and next_try_at < :latest"
                        + " order by next_try_at limit 1")
                .param("latest", utc(latest))
                .query(OffsetDateTime.class)
                .optional()
                .map(next -> Duration.between(now, next))
                .orElse(WorkBell.UNRUNG);
    }

    /** The ids of those that are due to be tried, oldest first. */
    List<String> due() {
        return jdbc.sql("""
                        select id from inbox_event where state = 'kept' and next_try_at <= :now
                        order by received_at, id limit :batch""")
                .param("now", utc(clock.instant()))
                .param("batch", BATCH)
                .query(String.class)
                .list();
    }

    /** The event, if it is still kept and nobody else is at it; it stays ours until the transaction ends. */
    Optional<InboxEvent> take(String id) {
        return jdbc.sql("select * from inbox_event where id = :id and state = 'kept' for update skip locked")
                .param("id", id)
                .query(InboxRows::event)
                .optional();
    }

    void settle(String id, EventState state) {
        jdbc.sql("update inbox_event set state = :state, settled_at = :now where id = :id")
                .param("state", state.code())
                .param("now", utc(clock.instant()))
                .param("id", id)
                .update();
    }

    /** It cannot be applied yet: tried again later, each time after a longer pause. */
    void postpone(String id) {
        jdbc.sql("select tries from inbox_event where id = :id")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .ifPresent(tries -> jdbc.sql(
                                "update inbox_event set tries = tries + 1, next_try_at = :next where id = :id")
                        .param("next", utc(clock.instant().plusSeconds(Math.min(60, 1L << Math.min(tries, 6)))))
                        .param("id", id)
                        .update());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
