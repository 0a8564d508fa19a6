package io.cpor.finding;

import io.cpor.association.value.Coded;
import io.cpor.finding.TenantRows.PayEnd;
import io.cpor.money.IneligibleReason;
import io.cpor.report.layout.ReportKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the reports tell of some customers: the database adds up each month, and a few queries serve all of them. */
@Component
class TenantRowsReader {
    /** The reason that ends the money of a line, as code or in words. */
    private static final String OVER =
            "(upper(trim(r.reason)) = 'MXTMCPMT' or lower(trim(r.reason)) like" + " 'met max time cap%%')";

    private static final String NAMED = " left join report_name n on n.name_folded = r.name_folded";

    /** A TPID of which one tenant is known. */
    private static final String TPID =
            " join (select tpid, min(tenant_id) as tenant_id from customer_tpid group by tpid"
                    + " having count(*) = 1 and min(tenant_id) in (:tenants)) t on t.tpid = r.tpid";

    private final JdbcClient jdbc;

    TenantRowsReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The rows by tenant.
     *
     * @param from the first month that matters; of usage before it only the last month is told
     */
    Map<String, TenantRows> read(List<String> tenants, YearMonth from) {
        Map<String, TenantRows> read = new HashMap<>();
        tenants.forEach(tenant -> read.put(tenant, new TenantRows()));
        uses(tenants, from).forEach(one -> read.get(one.tenantId()).addUse(one));
        earnings(tenants, from).forEach(one -> read.get(one.tenantId()).addEarning(one));
        refused(tenants, from).forEach(one -> read.get(one.tenantId()).addRefused(one));
        payEnds(tenants).forEach(one -> read.get(one.tenantId()).addPayEnd(one));
        return read;
    }

    private List<ReportedUse> uses(List<String> tenants, YearMonth from) {
        String uses = "select r.tenant_id, n.code, %s as told_in, r.kind, r.claim_id, max(r.active_users) as users,"
                + " max(r.paid_seats) as seats from usage_row r" + NAMED
                + " where r.tenant_id in (:tenants) and r.in_force and r.in_month %s :from"
                // a name that nobody explained yet may be any line of the claim
                + " and (n.code is not null or n.name_folded is null and r.claim_id is not null)"
                + " group by r.tenant_id, n.code, r.kind, r.claim_id";
        return query(
                uses.formatted("r.in_month", ">=") + ", r.in_month union all " + uses.formatted("max(r.in_month)", "<"),
                tenants,
                from,
                row -> new ReportedUse(
                        row.getString("tenant_id"),
                        row.getString("code"),
                        month(row, "told_in"),
                        Coded.of(ReportKind.class, row.getString("kind")),
                        row.getString("claim_id"),
                        row.getObject("users", Long.class),
                        row.getObject("seats", Long.class),
                        null));
    }

    private List<ReportedEarning> earnings(List<String> tenants, YearMonth from) {
        String rows = "select %s as tenant_id, n.code, r.subscription_id, r.in_month, r.location_id, r.claim_id,"
                + " case when count(case when " + ASSIGNED + " and r.amount_usd is null then 1 end) > 0 then null"
                + " else sum(case when " + ASSIGNED + " then r.amount_usd end) end as usd,"
                + " max(r.subscription_end) as ends from earnings_row r" + NAMED + "%s"
                + " where r.in_force and r.in_month >= :from and %s"
                + " group by %1$s, n.code, r.subscription_id, r.in_month, r.location_id, r.claim_id";
        return query(
                rows.formatted("r.tenant_id", "", "r.tenant_id in (:tenants)") + " union all "
                        + rows.formatted("t.tenant_id", TPID, "r.tenant_id is null") + " union all "
                        + rows.formatted(
                                "a.customer_tenant_id",
                                " join claim c on c.claim_id = r.claim_id join association a on a.id = c.association_id",
                                "r.tenant_id is null and a.customer_tenant_id in (:tenants) and not exists"
                                        + " (select 1 from customer_tpid k where k.tpid = r.tpid)"),
                tenants,
                from,
                row -> new ReportedEarning(
                        row.getString("tenant_id"),
                        row.getString("code"),
                        row.getString("subscription_id"),
                        month(row, "in_month"),
                        row.getString("location_id"),
                        row.getString("claim_id"),
                        row.getBigDecimal("usd"),
                        row.getObject("ends", LocalDate.class)));
    }

    /** Taken back and negative ones are given to no customer, as on the page of the money. */
    private static final String ASSIGNED = "(r.payment_status is null or lower(r.payment_status) <> 'reversed')"
            + " and coalesce(r.amount, 0) >= 0 and coalesce(r.amount_usd, 0) >= 0";

    private List<RefusedEarning> refused(List<String> tenants, YearMonth from) {
        String rows = "select %s as tenant_id, max(r.customer_name) as customer, n.code, r.subscription_id,"
                + " max(r.workload_name) as workload, r.in_month, r.location_id, trim(r.reason) as reason,"
                + " r.transaction_date, count(*) as counted, sum(r.amount_usd) as usd from ineligible_row r" + NAMED
                + "%s where r.in_force and r.in_month >= :from and %s"
                + " group by %1$s, n.code, r.subscription_id, r.in_month, r.location_id, trim(r.reason), r.transaction_date";
        return query(
                byTenant(rows),
                tenants,
                from,
                row -> new RefusedEarning(
                        row.getString("tenant_id"),
                        row.getString("customer"),
                        row.getString("code"),
                        row.getString("subscription_id"),
                        row.getString("workload"),
                        month(row, "in_month"),
                        row.getString("location_id"),
                        IneligibleReason.find(row.getString("reason")).orElse(null),
                        row.getObject("transaction_date", LocalDate.class),
                        row.getLong("counted"),
                        row.getBigDecimal("usd")));
    }

    private List<PayEnd> payEnds(List<String> tenants) {
        String rows = "select %s as tenant_id, n.code, r.subscription_id, r.in_month from ineligible_row r"
                + NAMED + "%s where r.in_force and " + OVER
                + " and %s group by %1$s, n.code, r.subscription_id, r.in_month";
        return query(
                byTenant(rows),
                tenants,
                null,
                row -> new PayEnd(
                        row.getString("tenant_id"),
                        row.getString("code"),
                        row.getString("subscription_id"),
                        month(row, "in_month")));
    }

    private static String byTenant(String rows) {
        return rows.formatted("r.tenant_id", "", "r.tenant_id in (:tenants)") + " union all "
                + rows.formatted("t.tenant_id", TPID, "r.tenant_id is null");
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, List<String> tenants, YearMonth from, Reading<T> reading) {
        return jdbc.sql(sql)
                .param("tenants", tenants)
                .param("from", from == null ? null : from.atDay(1))
                .query((row, number) -> reading.of(row))
                .list();
    }

    private static YearMonth month(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? null : YearMonth.from(day);
    }
}
