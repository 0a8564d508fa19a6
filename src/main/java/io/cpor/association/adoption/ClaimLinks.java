package io.cpor.association.adoption;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Claims of Microsoft's that were not adopted, because an association here holds one of their lines. */
@Component
public class ClaimLinks {
    private final JdbcClient jdbc;
    private final Clock clock;

    ClaimLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A claim that an association is linked to.
     *
     * @param lines what the association holds of it, as people say it
     * @param by a user id
     */
    public record ClaimLink(String claimId, String lines, String fileName, String by, Instant at) {}

    /** Keeps it once. */
    void keep(String claimId, String associationId, String lines, String fileName, String by) {
        jdbc.sql("insert into claim_link (claim_id, association_id, lines, file_name, linked_by, linked_at)"
                        + " select :claim, a.id, :lines, :file, :by, cast(:at as timestamp with time zone)"
                        + " from association a where a.id = :association"
                        + " and not exists (select 1 from claim_link known where known.claim_id = :claim)")
                .param("claim", claimId)
                .param("association", associationId)
                .param("lines", lines)
                .param("file", fileName)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of an association, in the order in which they were linked. */
    public List<ClaimLink> of(String associationId) {
        return jdbc.sql("select * from claim_link where association_id = :association order by linked_at, claim_id")
                .param("association", associationId)
                .query((row, number) -> new ClaimLink(
                        row.getString("claim_id"),
                        row.getString("lines"),
                        row.getString("file_name"),
                        row.getString("linked_by"),
                        row.getObject("linked_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
