package io.cpor.association.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Claims of files that somebody said are none of ours, so that nobody is asked again. It can be taken back, and stays readable. */
@Component
public class DisownedClaims {
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    DisownedClaims(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A claim that is none of ours.
     *
     * @param customerName as the file named it, or {@code null}
     * @param by a user id
     */
    public record DisownedClaim(String claimId, String customerName, String fileName, String by, Instant at) {}

    /** Those of these claims of which that holds, by their ids. */
    Map<String, DisownedClaim> of(Collection<String> claimIds) {
        Map<String, DisownedClaim> found = new HashMap<>();
        List<String> all = claimIds.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            jdbc.sql("select claim_id, customer_name, file_name, said_by, said_at from claim_disowned"
                            + " where taken_back_at is null and claim_id in (:claims)")
                    .param("claims", all.subList(from, Math.min(from + AT_ONCE, all.size())))
                    .query(DisownedClaims::read)
                    .list()
                    .forEach(one -> found.put(one.claimId(), one));
        }
        return found;
    }

    /** Keeps that it is none of ours; said twice, the first stays. */
    @Transactional
    public void disown(ApprovedClaim claim, String fileName, String by) {
        jdbc.sql(
                        "insert into claim_disowned (claim_id, customer_name, file_name, said_by, said_at)"
                                + " select :claim, :customer, :file, :by, cast(:at as timestamp with time zone) where not exists"
                                + " (select 1 from claim_disowned known where known.claim_id = :claim and known.taken_back_at is null)")
                .param("claim", claim.claimId())
                .param("customer", claim.customerName())
                .param("file", fileName)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It may be ours after all: it is offered again. */
    @Transactional
    public void takeBack(String claimId, String by) {
        jdbc.sql("update claim_disowned set taken_back_by = :by, taken_back_at = :at"
                        + " where claim_id = :claim and taken_back_at is null")
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("claim", claimId)
                .update();
    }

    private static DisownedClaim read(ResultSet row, int number) throws SQLException {
        return new DisownedClaim(
                row.getString("claim_id"),
                row.getString("customer_name"),
                row.getString("file_name"),
                row.getString("said_by"),
                row.getObject("said_at", OffsetDateTime.class).toInstant());
    }
}
