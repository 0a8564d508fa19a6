package io.cpor.insight;

import io.cpor.association.Outcome;
import io.cpor.association.agreement.EngagementLevel;
import io.cpor.association.value.Coded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads every line that associations claim or claimed, in one query. */
@Component
public class LineClaims {
    private static final String LINES =
            "select a.id, a.customer_tenant_id, a.customer_name, coalesce(l.workload_code, l.subscription_id) as code,"
                    + " coalesce(l.workload, l.product) as name, a.engagement_level, a.solution_area, a.partner_role,"
                    + " a.ending_outcome, a.opening_opened_at, a.confirmed_at, a.ending_ended_at, a.loss_at, l.dropped_at"
                    + " from association a join claim_line l on l.association_id = a.id";

    private final JdbcClient jdbc;

    LineClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of every customer, the newest association last. */
    public List<LineClaim> all() {
        return jdbc.sql(LINES + " order by a.opening_opened_at, a.id, l.position")
                .query(LineClaims::read)
                .list();
    }

    /**
     * Of one customer, the newest association last.
     *
     * @param tenantId in lower case
     */
    public List<LineClaim> of(String tenantId) {
        return jdbc.sql(LINES + " where a.customer_tenant_id = :tenant order by a.opening_opened_at, a.id, l.position")
                .param("tenant", tenantId)
                .query(LineClaims::read)
                .list();
    }

    /** The associations of a customer by the claim IDs of all their attempts. */
    Map<String, String> associationsByClaimId(String tenantId) {
        Map<String, String> known = new HashMap<>();
        jdbc.sql("select c.claim_id, c.association_id from claim c join association a on a.id = c.association_id"
                        + " where a.customer_tenant_id = :tenant and c.claim_id is not null")
                .param("tenant", tenantId)
                .query(row -> {
                    known.put(row.getString(1), row.getString(2));
                });
        return known;
    }

    private static LineClaim read(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("ending_outcome");
        Instant endedAt = instant(row, "ending_ended_at");
        Instant confirmedAt = instant(row, "confirmed_at");
        boolean wasActive = Outcome.ACTIVE.code().equals(outcome);
        return new LineClaim(
                row.getString("id"),
                row.getString("customer_tenant_id"),
                row.getString("customer_name"),
                row.getString("code"),
                row.getString("name"),
                Coded.of(EngagementLevel.class, row.getString("engagement_level")),
                row.getString("solution_area"),
                row.getString("partner_role"),
                outcome == null ? null : Coded.of(Outcome.class, outcome),
                instant(row, "opening_opened_at"),
                !wasActive ? null : confirmedAt == null ? endedAt : confirmedAt,
                endedAt,
                instant(row, "loss_at"),
                instant(row, "dropped_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
