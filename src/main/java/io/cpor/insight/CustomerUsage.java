package io.cpor.insight;

import io.cpor.association.list.SearchGuard;
import io.cpor.association.value.OfficeTime;
import io.cpor.report.intake.ReportLedger;
import io.cpor.report.layout.ReportKind;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells how the lines of one customer are used, month by month. */
@Component
public class CustomerUsage {
    private final JdbcClient jdbc;
    private final LineClaims claims;
    private final ReportLedger ledger;
    private final SearchGuard guard;
    private final OfficeTime office;

    CustomerUsage(JdbcClient jdbc, LineClaims claims, ReportLedger ledger, SearchGuard guard, OfficeTime office) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.ledger = ledger;
        this.guard = guard;
        this.office = office;
    }

    /**
     * Every line's figures, by line and month.
     *
     * @param tenantId in lower case
     * @throws CustomerUnknown if neither an association nor a report names the tenant
     */
    public List<MonthlyUse> of(String tenantId, YearMonth from, YearMonth to) {
        guard.beforeSearch();
        if (!isKnown(tenantId)) {
            throw new CustomerUnknown();
        }
        RowOwners owners = new RowOwners(claims.of(tenantId), claims.associationsByClaimId(tenantId), office.zone());
        return new UsageMonths(tenantId, owners, ledger::isProvisional).of(rows(tenantId, from, to));
    }

    private boolean isKnown(String tenantId) {
        return jdbc.sql(
                                "select case when exists (select 1 from association where customer_tenant_id = :tenant)"
                                        + " or exists (select 1 from usage_row where tenant_id = :tenant and in_force) then 1 else 0 end")
                        .param("tenant", tenantId)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private List<UsageRow> rows(String tenantId, YearMonth from, YearMonth to) {
        return jdbc.sql("select n.code, u.in_month, u.kind, u.claim_id, u.active_users, u.paid_seats"
                        + " from usage_row u join report_name n on n.name_folded = u.name_folded"
                        + " where u.tenant_id = :tenant and u.in_month between :from and :to and u.in_force"
                        + " and n.code is not null")
                .param("tenant", tenantId)
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .query((row, number) -> new UsageRow(
                        row.getString(1),
                        YearMonth.from(row.getDate(2).toLocalDate()),
                        ReportKind.USAGE.code().equals(row.getString(3)),
                        row.getString(4),
                        row.getObject(5, Long.class),
                        row.getObject(6, Long.class)))
                .list();
    }
}
