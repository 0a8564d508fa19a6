package io.cpor.report.intake;

import io.cpor.report.intake.ReportPreview.SilentClaim;
import io.cpor.report.intake.ReportPreview.UnknownClaim;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the claims that a report names with our own. */
@Component
class ReportClaims {
    private static final int MOST = 300;

    private final JdbcClient jdbc;

    ReportClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Claims of the file that no attempt of ours has. */
    List<UnknownClaim> unknown(String id, RowSql sql) {
        if (!sql.kind().hasTarget("claim_id")) {
            return List.of();
        }
        return jdbc.sql(
                        "select s.claim_id as claim_id, min(s.tenant_id) as tenant_id, min(s.customer_name) as customer,"
                                + " count(*) as \"rows\" from " + sql.table()
                                + " s where s.import_id = :id and s.claim_id is not null"
                                + " and not exists (select 1 from claim where claim.claim_id = s.claim_id)"
                                + " group by s.claim_id order by 4 desc, 1 limit " + MOST)
                .param("id", id)
                .query(UnknownClaim.class)
                .list();
    }

    /** Our active claims of which the file holds no row. */
    List<SilentClaim> withoutRows(String id, RowSql sql) {
        if (!sql.kind().hasTarget("claim_id")) {
            return List.of();
        }
        return jdbc.sql("select claim.claim_id as claim_id, association.id as association_id,"
                        + " association.customer_name as customer from association join claim on claim.association_id ="
                        + " association.id where ending_outcome = 'active' and claim.claim_id is not null and attempt ="
                        + " (select max(attempt) from claim newest where newest.association_id = association.id)"
                        + " and not exists (select 1 from " + sql.table()
                        + " s where s.import_id = :id and s.claim_id = claim.claim_id) order by association.id limit "
                        + MOST)
                .param("id", id)
                .query(SilentClaim.class)
                .list();
    }
}
