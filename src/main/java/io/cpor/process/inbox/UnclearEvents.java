package io.cpor.process.inbox;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.value.Coded;
import io.cpor.process.UnclearEventProcess;
import io.cpor.storage.Hashes;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The events that people must look at, each with a task, and what they said of them. However often the same comes, it is
 * one task as long as that is open.
 */
@Component
public class UnclearEvents {
    private final JdbcClient jdbc;
    private final UnclearInbox inbox;
    private final Associations associations;
    private final UnclearEventProcess process;
    private final Clock clock;

    UnclearEvents(
            JdbcClient jdbc, UnclearInbox inbox, Associations associations, UnclearEventProcess process, Clock clock) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.associations = associations;
        this.process = process;
        this.clock = clock;
    }

    /**
     * The stored event is unclear. If two of the same come at the very same moment, one fails with
     * {@link org.springframework.dao.DuplicateKeyException} and is to be tried again.
     */
    void raise(InboxEvent event, UnclearReason doubt) {
        String about = about(event, doubt);
        Optional<String> open = jdbc.sql("select id from unclear_event where open_about = :about")
                .param("about", about)
                .query(String.class)
                .optional();
        String id = open.orElseGet(() -> UUID.randomUUID().toString());
        Optional<Association> association =
                Optional.ofNullable(event.associationId()).flatMap(associations::find);
        if (open.isEmpty()) {
            jdbc.sql("""
                            insert into unclear_event (id, doubt, open_about, association_id, raised_at)
                            values (:id, :doubt, :about, :association, :now)""")
                    .param("id", id)
                    .param("doubt", doubt.code())
                    .param("about", about)
                    .param("association", association.map(Association::id).orElse(null))
                    .param("now", now())
                    .update();
        }
        inbox.add(event.id(), id);
        if (open.isEmpty()) {
            jdbc.sql("update unclear_event set process_instance_id = :instance where id = :id")
                    .param("instance", process.eventUnclear(id, association))
                    .param("id", id)
                    .update();
        }
    }

    /** A type that we do not understand is one thing, whatever the event is about. */
    private static String about(InboxEvent event, UnclearReason doubt) {
        String named = doubt == UnclearReason.UNKNOWN_TYPE ? "" : event.claimId() + " " + event.associationId();
        return Hashes.sha256(String.join("\n", doubt.code(), event.type(), named, textOf(event)));
    }

    private static String textOf(InboxEvent event) {
        return event.seen() == null ? "" : event.seen().status();
    }

    public UnclearEvent get(String id) {
        return one("id", id);
    }

    /** The one that the process instance is about, which nobody else can clarify until this transaction ends. */
    public UnclearEvent ofInstance(String processInstanceId) {
        jdbc.sql("select id from unclear_event where process_instance_id = :instance for update")
                .param("instance", processInstanceId)
                .query(String.class)
                .optional();
        return one("process_instance_id", processInstanceId);
    }

    private UnclearEvent one(String column, String value) {
        return jdbc.sql("select id, doubt, association_id from unclear_event where " + column + " = :value")
                .param("value", value)
                .query((row, number) -> {
                    String id = row.getString("id");
                    return new UnclearEvent(
                            id,
                            Coded.of(UnclearReason.class, row.getString("doubt")),
                            Optional.ofNullable(row.getString("association_id")),
                            inbox.firstOf(id),
                            inbox.countOf(id));
                })
                .optional()
                .orElseThrow(() -> new IllegalStateException("no unclear event has the " + column + " " + value));
    }

    /** Staff said which association it is about: what came of it is applied there by the inbox. */
    public void assign(UnclearEvent unclear, String associationId, String by) {
        clarify(unclear, "assigned", associationId, null, by);
        inbox.assign(unclear.id(), associationId);
    }

    /** Staff looked at it, and nothing is to be applied. */
    public void setAside(UnclearEvent unclear, String reason, String by) {
        clarify(unclear, "set-aside", null, reason, by);
    }

    private void clarify(UnclearEvent unclear, String how, String associationId, String reason, String by) {
        jdbc.sql("""
                        update unclear_event set open_about = null, clarified_as = :how, assigned_to = :association,
                          reason = :reason, clarified_by = :by, clarified_at = :now
                        where id = :id""")
                .param("how", how)
                .param("association", associationId)
                .param("reason", reason)
                .param("by", by)
                .param("now", now())
                .param("id", unclear.id())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
