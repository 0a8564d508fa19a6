package io.cpor.process.inbox;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored events that people must look at, several of them under one unclear event. */
@Component
class UnclearInbox {
    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Clock clock;

    UnclearInbox(JdbcClient jdbc, Inbox inbox, Clock clock) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** People must look at the event. */
    void add(String id, String unclearEventId) {
        jdbc.sql("update inbox_event set unclear_event_id = :unclear where id = :id")
                .param("unclear", unclearEventId)
                .param("id", id)
                .update();
    }

    InboxEvent firstOf(String unclearEventId) {
        return jdbc.sql("""
                        select * from inbox_event where unclear_event_id = :unclear
                        order by received_at, id limit 1""")
                .param("unclear", unclearEventId)
                .query(InboxRows::event)
                .single();
    }

    int countOf(String unclearEventId) {
        return jdbc.sql("select count(*) from inbox_event where unclear_event_id = :unclear")
                .param("unclear", unclearEventId)
                .query(Integer.class)
                .single();
    }

    /** Staff said whom they are about: they are tried again, in the order in which they came. */
    void assign(String unclearEventId, String associationId) {
        jdbc.sql("""
                        update inbox_event set state = 'kept', assigned_to = :association, tries = 0, next_try_at = :now,
                          settled_at = null, unclear_event_id = null
                        where unclear_event_id = :unclear""")
                .param("association", associationId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("unclear", unclearEventId)
                .update();
        inbox.bell().ring();
    }
}
