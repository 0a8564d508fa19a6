package io.cpor.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts rows of reports of money into force without a file, for tests that look at pages. */
public final class ReportedMoney {
    private final JdbcClient jdbc;
    private final String location;
    private final String id = UUID.randomUUID().toString();

    /** @param location that the rows are of */
    public ReportedMoney(JdbcClient jdbc, String location) {
        this.jdbc = jdbc;
        this.location = location;
        jdbc.sql("insert into report_import (id, kind, state, file_name, file_size, uploaded_by, uploaded_at)"
                        + " values (:id, 'earnings', 'applied', 'earnings.csv', 1, 'agent', current_timestamp)")
                .param("id", id)
                .update();
    }

    /** @param tenant or {@code null}, if the claim tells whose it is */
    public ReportedMoney earning(
            String tenant, String customer, String claimId, LocalDate day, String eur, String usd, String paymentId) {
        row(
                "earnings_row",
                "location_id, tenant_id, customer_name, claim_id, in_month, transaction_date, earning_date, amount,"
                        + " amount_usd, currency, payment_id, engagement_name, workload_name, name_folded, baseline,"
                        + " baseline_type, quantity_alt, quantity_alt_type",
                location,
                tenant,
                customer,
                claimId,
                day.withDayOfMonth(1),
                day,
                day.plusMonths(1),
                new BigDecimal(eur),
                new BigDecimal(usd),
                "EUR",
                paymentId,
                "Modern Work and Security Usage",
                "Exchange Online",
                "exchangeonline",
                new BigDecimal("300"),
                "HWM",
                new BigDecimal("420"),
                "PAU");
        return this;
    }

    public ReportedMoney ineligible(String tenant, String reason, LocalDate day, String usd) {
        row(
                "ineligible_row",
                "location_id, tenant_id, in_month, transaction_date, reason, amount_usd",
                location,
                tenant,
                day.withDayOfMonth(1),
                day,
                reason,
                new BigDecimal(usd));
        return this;
    }

    public ReportedMoney payment(
            String paymentId, LocalDate day, String eur, String usd, String withheld, String total) {
        row(
                "payment_row",
                "location_id, in_month, payment_date, payment_id, earned, earned_usd, withheld_tax, total_payment,"
                        + " currency, payment_status",
                location,
                day.withDayOfMonth(1),
                day,
                paymentId,
                new BigDecimal(eur),
                new BigDecimal(usd),
                new BigDecimal(withheld),
                new BigDecimal(total),
                "EUR",
                "Sent");
        return this;
    }

    public ReportedMoney cap(
            String tenant, String customer, LocalDate ends, String max, String earned, String balance) {
        row(
                "cap_row",
                "location_id, tenant_id, customer_name, in_month, engagement_name, starts_on, ends_on, max_usd,"
                        + " earned_usd, balance_usd, refreshed_on",
                location,
                tenant,
                customer,
                ends.minusMonths(3).withDayOfMonth(1),
                "Modern Work and Security Usage",
                ends.minusYears(1).plusDays(1),
                ends,
                new BigDecimal(max),
                new BigDecimal(earned),
                new BigDecimal(balance),
                ends.minusMonths(3));
        return this;
    }

    private void row(String table, String columns, Object... values) {
        JdbcClient.StatementSpec insert = jdbc.sql("insert into " + table
                        + " (import_id, line, in_force, row_key, " + columns + ") values (?, 2, true, ?"
                        + ", ?".repeat(values.length) + ")")
                .param(id)
                .param(UUID.randomUUID().toString());
        for (Object value : values) {
            insert = insert.param(value);
        }
        insert.update();
    }
}
