package io.cpor.process.inbox;

import io.cpor.association.claim.Decision;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.value.Coded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads a stored event from its row. */
final class InboxRows {
    private InboxRows() {}

    /** Whom staff assigned it to counts more than what it names itself. */
    static InboxEvent event(ResultSet row, int number) throws SQLException {
        Instant time = instant(row, "occurred_at");
        String status = row.getString("seen_status");
        String reason = row.getString("reason");
        String assignedTo = row.getString("assigned_to");
        return new InboxEvent(
                row.getString("id"),
                row.getString("type"),
                time,
                assignedTo == null ? row.getString("association_id") : assignedTo,
                row.getString("claim_id"),
                row.getString("tenant_id"),
                Coded.find(Decision.class, row.getString("decision")).orElse(null),
                reason,
                status == null
                        ? null
                        : new StatusSeen(
                                status,
                                reason,
                                instant(row, "seen_verified_at"),
                                time,
                                row.getString("seen_sub_status"),
                                row.getString("seen_dropped")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
