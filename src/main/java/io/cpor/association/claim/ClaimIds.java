package io.cpor.association.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which of Microsoft's claims are ours: many of them asked for at once. */
@Component
public class ClaimIds {
    private final JdbcClient jdbc;

    ClaimIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The association of each of these claims, whichever attempt it is; one that is not ours is left out. */
    public Map<String, String> associationsOf(Collection<String> claimIds) {
        Map<String, String> found = new HashMap<>();
        if (!claimIds.isEmpty()) {
            jdbc.sql("select claim_id, association_id from claim where claim_id in (:claims)")
                    .param("claims", claimIds)
                    .query((row, number) -> found.put(row.getString("claim_id"), row.getString("association_id")))
                    .list();
        }
        return found;
    }

    /** What is known of each of these claims, as far as it is the current one of its association: also of one that has ended, which may be lost. */
    public Map<String, KnownClaim> knownClaims(Collection<String> claimIds) {
        Map<String, KnownClaim> known = new HashMap<>();
        if (!claimIds.isEmpty()) {
            jdbc.sql("""
                            select association.id, claim_id, seen_status, seen_reason, seen_verified_at, seen_changed_at,
                              seen_sub_status, seen_dropped
                            from claim join association on association.id = claim.association_id
                            where claim_id in (:claims)
                              and attempt = (select max(attempt) from claim newest
                                where newest.association_id = association.id)""")
                    .param("claims", claimIds)
                    .query((row, number) ->
                            known.put(row.getString("claim_id"), new KnownClaim(row.getString("id"), statusOf(row))))
                    .list();
        }
        return known;
    }

    /** The attempts of ours that have one of these external references, by that; the others are left out. */
    public Map<String, KnownAttempt> attempts(Collection<String> references) {
        Map<String, KnownAttempt> found = new HashMap<>();
        if (!references.isEmpty()) {
            jdbc.sql("""
                            select association_id, claim_id, coalesce(reference, id) || '-' || attempt as external_reference
                            from claim join association on association.id = claim.association_id
                            where coalesce(reference, id) || '-' || attempt in (:references)""")
                    .param("references", references)
                    .query((row, number) -> found.put(
                            row.getString("external_reference"),
                            new KnownAttempt(row.getString("association_id"), row.getString("claim_id"))))
                    .list();
        }
        return found;
    }

    /** The associations that have one of these references, by that; what stands before the attempt. */
    public Map<String, String> associationsReferredTo(Collection<String> references) {
        Map<String, String> found = new HashMap<>();
        if (!references.isEmpty()) {
            jdbc.sql("select id, coalesce(reference, id) as reference from association"
                            + " where coalesce(reference, id) in (:references)")
                    .param("references", references)
                    .query((row, number) -> found.put(row.getString("reference"), row.getString("id")))
                    .list();
        }
        return found;
    }

    private static StatusSeen statusOf(ResultSet row) throws SQLException {
        return new StatusSeen(
                row.getString("seen_status"),
                row.getString("seen_reason"),
                instant(row, "seen_verified_at"),
                instant(row, "seen_changed_at"),
                row.getString("seen_sub_status"),
                row.getString("seen_dropped"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** The current attempt of each association that has not ended, if it stands at Partner Center. */
    public List<OpenClaim> open() {
        return jdbc.sql("""
                        select association.id, customer_name, claim_id, seen_status
                        from association join claim on claim.association_id = association.id
                        where ending_outcome is null and claim_id is not null
                          and attempt = (select max(attempt) from claim newest where newest.association_id = association.id)
                        order by association.id""")
                .query((row, number) -> new OpenClaim(
                        row.getString("id"),
                        row.getString("customer_name"),
                        row.getString("claim_id"),
                        row.getString("seen_status")))
                .list();
    }
}
