package io.cpor.sandbox;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what the months brought that were played, so that they can be played again. What Microsoft reported stays for good,
 * and the application has no door to take it back; so the sandbox does it behind the application's back, as it makes its users.
 */
@InSandbox
@Component
class PortfolioReset {
    private static final List<String> ROWS =
            List.of("usage_row", "earnings_row", "ineligible_row", "payment_row", "cap_row");

    /** The imports of the months that were played, also those that a stop left behind. */
    private static final String PLAYED = "(select id from report_import where file_name in (:files))";

    private final Portfolio portfolio;
    private final PortfolioProgress progress;
    private final JdbcClient jdbc;
    private final Clock clock;

    PortfolioReset(Portfolio portfolio, PortfolioProgress progress, JdbcClient jdbc, Clock clock) {
        this.portfolio = portfolio;
        this.progress = progress;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Does nothing while a month is still coming in. */
    @Transactional
    public void playAgain() {
        if (portfolio.days().isEmpty() || !progress.left().isEmpty()) {
            return;
        }
        YearMonth base = portfolio.days().orElseThrow().base();
        if (portfolio.reportedTo().equals(base)) {
            return;
        }
        for (String table : ROWS) {
            run("delete from " + table + " where import_id in " + PLAYED, base);
            // of several with one key the first was in force
            run(
                    "update " + table + " set in_force = true, replaced_by = null where id in (select min(id) from "
                            + table + " where replaced_by in " + PLAYED + " group by row_key)",
                    base);
        }
        run("delete from report_month_taken_back where import_id in " + PLAYED, base);
        run("delete from report_month where in_month > :base and import_id in " + PLAYED, base);
        // what a later report said of the months before stays said
        run(
                "update report_month m set import_id = (select s.import_id from sandbox_portfolio_step s where"
                        + " s.in_month = :base and s.name = m.kind) where import_id in " + PLAYED,
                base);
        forgetFindings();
        run("delete from report_fault where import_id in " + PLAYED, base);
        run("delete from report_import where file_name in (:files)", base);
        run("delete from sandbox_portfolio_finding where in_month > :base", base);
        run("delete from sandbox_portfolio_step where in_month > :base", base);
        jdbc.sql("update sandbox_portfolio_step set touched_at = :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        run("update sandbox_portfolio set reported_to = :base", base);
    }

    /** They would stay open until the months are known again that show them. What still holds is found anew. */
    private void forgetFindings() {
        List<String> tenants = Arrays.stream(PortfolioStory.values())
                .map(PortfolioStory::tenantId)
                .toList();
        jdbc.sql("select id from finding_judgement for update")
                .query(Long.class)
                .list();
        for (String sql : List.of(
                "delete from finding_change where finding_id in (select id from finding where tenant_id in (:tenants))",
                "delete from finding where tenant_id in (:tenants)")) {
            jdbc.sql(sql).param("tenants", tenants).update();
        }
    }

    private void run(String sql, YearMonth base) {
        List<String> files = new ArrayList<>();
        for (YearMonth month = base.plusMonths(1);
                !month.isAfter(portfolio.reportedTo());
                month = month.plusMonths(1)) {
            for (PortfolioReport report : PortfolioReport.values()) {
                files.add(report.fileName(month));
            }
        }
        jdbc.sql(sql).param("base", base.atDay(1)).param("files", files).update();
    }
}
