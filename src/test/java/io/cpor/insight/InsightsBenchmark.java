package io.cpor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.association.agreement.Catalogue;
import io.cpor.association.agreement.CataloguedWorkload;
import io.cpor.association.value.OfficeTime;
import io.cpor.report.intake.ReportContext;
import io.cpor.report.intake.ReportLedger;
import io.cpor.testing.OwnApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The coverage of 500 customers with 20 lines each: how long a page takes, and that three years of reports cost as much as three
 * months. Run it by its name.
 */
@OwnApplication
class InsightsBenchmark {
    private static final int CUSTOMERS = 500;
    private static final int LINES = 20;
    private static final int MONTHS = 36;
    private static final int FEW_MONTHS = 3;
    private static final int ROUNDS = 15;
    private static final double LONGEST_MS = 300;
    private static final double MOST = 1.5;

    @TempDir
    Path folder;

    @Test
    void on_h2() {
        measure(
                "H2",
                JdbcConnectionPool.create("jdbc:h2:" + folder.resolve("insights"), "sa", ""),
                "select x as n from system_range(0, %d)");
    }

    @Test
    void on_postgresql() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            measure("PostgreSQL", postgres.getPostgresDatabase(), "select generate_series(0, %d) as n");
        }
    }

    private void measure(String name, DataSource database, String numbers) {
        try (AnnotationConfigApplicationContext context = ReportContext.open(database, folder)) {
            JdbcClient jdbc = JdbcClient.create(database);
            Catalogue catalogue = context.getBean(Catalogue.class);
            Clock clock = Clock.systemUTC();
            LineClaims claims = new LineClaims(jdbc);
            Coverage coverage = new Coverage(
                    claims,
                    new LineFigures(jdbc, context.getBean(ReportLedger.class), clock),
                    new LineFacts(jdbc, claims, clock),
                    catalogue,
                    () -> {},
                    new OfficeTime(ZoneOffset.UTC),
                    clock,
                    new JdbcTransactionManager(database));
            YearMonth last = YearMonth.now(clock).minusMonths(2);
            fillAssociations(jdbc, catalogue, numbers);
            fillMonths(jdbc, numbers, last, 0, FEW_MONTHS);
            double few = median(coverage);
            fillMonths(jdbc, numbers, last, FEW_MONTHS, MONTHS);
            double many = median(coverage);

            System.out.printf(
                    "%s: coverage of %d x %d lines: %.0f ms with %d months, %.0f ms with %d (%.2f times)%n",
                    name, CUSTOMERS, LINES, few, FEW_MONTHS, many, MONTHS, many / few);
            CoverageResult page = page(coverage);
            assertThat(page.total()).isEqualTo(CUSTOMERS);
            assertThat(page.counts().get(LineState.ACTIVE)).isEqualTo(CUSTOMERS * LINES / 2L);
            assertThat(page.content().get(0).lines())
                    .filteredOn(line -> line.figure() != null)
                    .hasSize(LINES)
                    .allMatch(line -> line.figure().month().equals(last));
            assertThat(many / few).as(name).isLessThan(MOST);
            assertThat(many).as(name).isLessThan(LONGEST_MS);
        }
    }

    /** Half of the lines are active. */
    private static void fillAssociations(JdbcClient jdbc, Catalogue catalogue, String numbers) {
        List<String> codes = catalogue.workloads().stream()
                .map(CataloguedWorkload::code)
                .distinct()
                .limit(LINES)
                .toList();
        jdbc.sql("insert into report_import (id, kind, state, file_name, file_size, uploaded_by, uploaded_at)"
                        + " values ('benchmark', 'usage', 'applied', 'usage.csv', 1, 'agent', current_timestamp)")
                .update();
        jdbc.sql("""
                insert into association (id, version, opening_opened_by, opening_opened_at, customer_kind, customer_name,
                  customer_tenant_id, customer_domain, customer_contact_name, customer_contact_title, customer_contact_email,
                  solution_area, partner_role, partner_location_id, partner_contact_name, partner_contact_email,
                  agreement_reference, agreement_signed_on, agreement_purpose, solution_area_name, partner_role_name,
                  engagement_level, confirmed_at, ending_outcome, ending_ended_at)
                select 'CPOR-2025-' || (10000 + n), 0, 'agent', current_timestamp, 'company', 'Customer ' || n || ' Ltd',
                  '0f8fad5b-d9cb-469f-a165-' || (100000000000 + n), 'c.example', 'Ana', 'CIO', 'ana@c.example',
                  'modern-work-and-security', 'use-or-consume', '1234567', 'Sam', 'sam@p.example', 'SOW-' || n, current_date,
                  'adoption', 'Modern Work and Security', 'Use or consume', 'workload', current_timestamp, 'active',
                  current_timestamp from (%s) numbers""".formatted(numbers.formatted(CUSTOMERS - 1))).update();
        jdbc.sql("insert into claim (association_id, position, attempt, poe_number, claim_id)"
                        + " select id, 0, 1, 1, 'C-' || id from association")
                .update();
        for (int line = 0; line < LINES; line++) {
            jdbc.sql("insert into report_name (name_folded, name, code) values (:name, :name, :code)")
                    .param("name", "name" + line)
                    .param("code", codes.get(line))
                    .update();
            if (line < LINES / 2) {
                jdbc.sql(
                                "insert into claim_line (association_id, position, workload, workload_code)"
                                        + " select id, cast(:line as int), cast(:code as varchar(60)), cast(:code as varchar(60)) from association")
                        .param("line", line)
                        .param("code", codes.get(line))
                        .update();
            }
        }
    }

    /** Ours by the report of claims, the others by the one of whole tenants. */
    private static void fillMonths(JdbcClient jdbc, String numbers, YearMonth last, int from, int to) {
        IntStream.range(from, to).mapToObj(last::minusMonths).forEach(month -> {
            for (int line = 0; line < LINES; line++) {
                boolean ours = line < LINES / 2;
                jdbc.sql(
                                "insert into usage_row (kind, import_id, line, in_force, row_key, in_month, location_id, tenant_id,"
                                        + " customer_name, workload_name, name_folded, claim_id, active_users, paid_seats) select cast(:kind as varchar(20)),"
                                        + " 'benchmark', n, true, cast(:kind as varchar(20)) || n || cast(:name as varchar(20)) || cast(:month as varchar(20)), cast(:month as date), '1234567',"
                                        + " '0f8fad5b-d9cb-469f-a165-' || (100000000000 + n), 'Customer ' || n, cast(:name as varchar(20)), cast(:name as varchar(20)), "
                                        + (ours ? "'C-CPOR-2025-' || (10000 + n)" : "cast(null as varchar(64))")
                                        + ", 100 + n, 400 + n from (" + numbers.formatted(CUSTOMERS - 1) + ") numbers")
                        .param("kind", ours ? "usage" : "office-usage")
                        .param("name", "name" + line)
                        .param("month", month.atDay(1))
                        .update();
            }
            for (String kind : List.of("usage", "office-usage")) {
                jdbc.sql("insert into report_month (kind, location_id, in_month, import_id, declared_by, declared_at)"
                                + " values (:kind, '1234567', :month, 'benchmark', 'agent', current_timestamp)")
                        .param("kind", kind)
                        .param("month", month.atDay(1))
                        .update();
            }
        });
    }

    private static CoverageResult page(Coverage coverage) {
        return coverage.search(new CoverageSearch("", "", null, CoverageOrder.UNUSED_SEATS, 0, 25));
    }

    /** The database is as warm as that of an application that runs. */
    private static double median(Coverage coverage) {
        IntStream.range(0, ROUNDS).forEach(round -> page(coverage));
        double[] times = IntStream.range(0, ROUNDS)
                .mapToDouble(round -> {
                    long before = System.nanoTime();
                    page(coverage);
                    return (System.nanoTime() - before) / 1e6;
                })
                .sorted()
                .toArray();
        return times[ROUNDS / 2];
    }
}
