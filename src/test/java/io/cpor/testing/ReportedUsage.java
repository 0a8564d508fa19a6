package io.cpor.testing;

import java.time.YearMonth;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts rows of reports of usage into force without a file, for tests that look at pages. */
public final class ReportedUsage {
    private final JdbcClient jdbc;
    private final String id = UUID.randomUUID().toString();

    public ReportedUsage(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("insert into report_import (id, kind, state, file_name, file_size, uploaded_by, uploaded_at)"
                        + " values (:id, 'usage', 'applied', 'usage.csv', 1, 'agent', current_timestamp)")
                .param("id", id)
                .update();
    }

    /** A row of the report of our own claims, or of whole tenants if there is no claim. */
    public ReportedUsage row(String tenant, String code, YearMonth month, String claimId, int users, int seats) {
        String name = "reportedusage" + code.replace("-", "");
        jdbc.sql("insert into report_name (name_folded, name, code) select :name, :name, :code where not exists"
                        + " (select 1 from report_name where name_folded = :name)")
                .param("name", name)
                .param("code", code)
                .update();
        jdbc.sql(
                        "insert into usage_row (kind, import_id, line, in_force, row_key, in_month, location_id, tenant_id,"
                                + " customer_name, workload_name, name_folded, claim_id, active_users, paid_seats) values (:kind, :id, 2,"
                                + " true, :key, :month, '1234567', :tenant, 'As reported', :name, :name, :claim, :users, :seats)")
                .param("kind", claimId == null ? "office-usage" : "usage")
                .param("id", id)
                .param("key", UUID.randomUUID().toString())
                .param("month", month.atDay(1))
                .param("tenant", tenant)
                .param("name", name)
                .param("claim", claimId)
                .param("users", users)
                .param("seats", seats)
                .update();
        return this;
    }
}
