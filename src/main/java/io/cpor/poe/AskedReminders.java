package io.cpor.poe;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reminders that staff asked for, beside those of the policy's days. Each belongs to one sending of a POE. */
@Component
public class AskedReminders {
    /** A customer who was mailed today is not mailed again because somebody pressed twice, or two people did. */
    private static final Duration PAUSE = Duration.ofHours(20);

    private final JdbcClient jdbc;
    private final Clock clock;

    AskedReminders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A reminder that somebody asked for.
     *
     * @param number counts those of one sending from 1
     * @param by a user id
     */
    public record AskedReminder(int number, String by, Instant at) {}

    /**
     * Asks for one. The caller has locked the POE.
     *
     * @throws ReminderAskedLately if one was asked for a few hours ago
     */
    public void ask(Poe poe, String by) {
        List<AskedReminder> before = ofSending(poe);
        Instant now = clock.instant();
        if (before.stream().anyMatch(one -> one.at().plus(PAUSE).isAfter(now))) {
            throw new ReminderAskedLately();
        }
        jdbc.sql("insert into reminder_asked (association_id, sending_key, number, asked_by, asked_at)"
                        + " values (:association, :sending, :number, :by, :now)")
                .param("association", poe.associationId())
                .param("sending", poe.sendingKey())
                .param("number", before.size() + 1)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<AskedReminder> ofSending(Poe poe) {
        return jdbc.sql("select number, asked_by, asked_at from reminder_asked"
                        + " where association_id = :association and sending_key = :sending order by number")
                .param("association", poe.associationId())
                .param("sending", poe.sendingKey())
                .query(AskedReminders::asked)
                .list();
    }

    private static AskedReminder asked(ResultSet row, int number) throws SQLException {
        return new AskedReminder(
                row.getInt("number"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }

    /** The number of the one that is to be mailed, if there is one. */
    public Optional<Integer> toMail(Poe poe) {
        return jdbc.sql("select max(number) from reminder_asked where association_id = :association"
                        + " and sending_key = :sending and mailed_at is null")
                .param("association", poe.associationId())
                .param("sending", poe.sendingKey())
                .query(Integer.class)
                .optional();
    }

    /** Whether one that staff asked for was mailed since that POE was sent. */
    public boolean wasAnyMailed(Poe poe) {
        return jdbc.sql("select count(*) from reminder_asked where association_id = :association"
                                + " and sending_key = :sending and mailed_at is not null")
                        .param("association", poe.associationId())
                        .param("sending", poe.sendingKey())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** All that were asked for until then are mailed with it. */
    public void markMailed(Poe poe) {
        jdbc.sql("update reminder_asked set mailed_at = :now where association_id = :association"
                        + " and sending_key = :sending and mailed_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("association", poe.associationId())
                .param("sending", poe.sendingKey())
                .update();
    }

    /** Those of an association, in their order. */
    public List<AskedReminder> of(String associationId) {
        return jdbc.sql("select number, asked_by, asked_at from reminder_asked where association_id = :association"
                        + " order by asked_at")
                .param("association", associationId)
                .query(AskedReminders::asked)
                .list();
    }
}
