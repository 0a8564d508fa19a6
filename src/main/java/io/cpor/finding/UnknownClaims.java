package io.cpor.finding;

import static io.cpor.finding.FindingRule.UNKNOWN_CLAIM;

import io.cpor.association.limit.FindingLimit;
import io.cpor.report.layout.ReportKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds claims that reports name and nobody here has, in one query for each report. */
@Component
class UnknownClaims {
    private static final Map<ReportKind, String> ROWS = Map.of(
            ReportKind.USAGE, "usage_row r where r.kind = 'usage' and",
            ReportKind.EARNINGS, "earnings_row r where");

    private final JdbcClient jdbc;

    UnknownClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Named(
            String claimId,
            String tenantId,
            String customer,
            String workload,
            String locationId,
            YearMonth month,
            long rows) {}

    void judge(Judged judged) {
        for (ReportKind kind : List.of(ReportKind.EARNINGS, ReportKind.USAGE)) {
            named(kind).stream()
                    .filter(one -> isNewEnough(kind, one, judged))
                    .forEach(one -> judged.add(found(kind, one)));
        }
    }

    /** Claims that were linked to an association instead of adopted are known, and those that somebody said are none of ours. */
    private List<Named> named(ReportKind kind) {
        return jdbc.sql("select r.claim_id, max(r.tenant_id) as tenant_id, max(r.customer_name) as customer,"
                        + " case when count(distinct r.workload_name) = 1 then max(r.workload_name) end as workload, max(r.location_id) as location_id,"
                        + " max(r.in_month) as newest, count(*) as counted from " + ROWS.get(kind)
                        + " r.in_force and r.claim_id is not null and r.in_month is not null"
                        + " and not exists (select 1 from claim c where c.claim_id = r.claim_id)"
                        + " and not exists (select 1 from claim_link k where k.claim_id = r.claim_id)"
                        + " and not exists (select 1 from claim_disowned d where d.claim_id = r.claim_id"
                        + " and d.taken_back_at is null)"
                        + " group by r.claim_id")
                .query((row, number) -> new Named(
                        row.getString("claim_id"),
                        row.getString("tenant_id"),
                        row.getString("customer"),
                        row.getString("workload"),
                        row.getString("location_id"),
                        YearMonth.from(row.getObject("newest", LocalDate.class)),
                        row.getLong("counted")))
                .list();
    }

    private static boolean isNewEnough(ReportKind kind, Named one, Judged judged) {
        return judged.months()
                .newestComplete(kind, one.locationId())
                .map(newest -> newest.minusMonths(judged.limit(FindingLimit.UNKNOWN_CLAIM_MONTHS) - 1L))
                .map(first -> !one.month().isBefore(first))
                .orElse(true);
    }

    private static Draft found(ReportKind kind, Named one) {
        return new Draft(
                UNKNOWN_CLAIM,
                one.claimId(),
                one.tenantId(),
                one.customer(),
                null,
                one.workload(),
                one.claimId(),
                null,
                one.locationId(),
                one.month(),
                null,
                null,
                List.of(new FindingEvidence(
                        kind,
                        one.month(),
                        Words.count(one.rows(), "row") + " of the claim, the newest of this month",
                        Map.of())),
                "Look the claim up in Partner Center, and adopt it from the import of the claims or of this report.",
                1);
    }
}
