package io.cpor.association.claim;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each status that Partner Center showed of a claim, with its day. The claim itself knows the newest only. */
@Component
public class ShownStatuses {
    private final JdbcClient jdbc;

    ShownStatuses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A status, since when it was so.
     *
     * @param attempt of which claim of the association
     * @param reason in Microsoft's words, or {@code null}
     */
    public record ShownStatus(int attempt, String status, String reason, Instant at) {}

    /** The claim was saved: what it shows is kept, unless it is kept already. A status without a time is no news of a day. */
    public void keep(String associationId, Claim claim) {
        claim.lastSeen().filter(seen -> seen.changedAt() != null).ifPresent(seen -> {
            // as finely as a database keeps it, so that it is found again
            OffsetDateTime at = seen.changedAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
            if (!isKept(associationId, claim.attempt(), seen.status(), at)) {
                jdbc.sql("insert into claim_status (association_id, attempt, status, reason, changed_at)"
                                + " values (:association, :attempt, :status, :reason, :at)")
                        .param("association", associationId)
                        .param("attempt", claim.attempt())
                        .param("status", seen.status())
                        .param("reason", seen.reason())
                        .param("at", at)
                        .update();
            }
        });
    }

    private boolean isKept(String associationId, int attempt, String status, OffsetDateTime at) {
        return jdbc.sql("select count(*) from claim_status where association_id = :association"
                                + " and attempt = :attempt and status = :status and changed_at = :at")
                        .param("association", associationId)
                        .param("attempt", attempt)
                        .param("status", status)
                        .param("at", at)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** All of an association, in the order of their days. */
    public List<ShownStatus> of(String associationId) {
        return jdbc.sql("select attempt, status, reason, changed_at from claim_status"
                        + " where association_id = :association order by changed_at, attempt")
                .param("association", associationId)
                .query((row, number) -> new ShownStatus(
                        row.getInt("attempt"),
                        row.getString("status"),
                        row.getString("reason"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
