package io.cpor.report.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.cpor.report.layout.ReportKind;
import io.cpor.report.layout.ReportRow;
import io.cpor.testing.OwnApplication;
import io.cpor.testing.ReportFixtures;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The usage of 500 customers, 20 workloads and 36 months, 360,000 rows: importing the file, from handing it in until it counts,
 * takes at most three times as long as a plain batch that puts the same rows into the same table. Both are measured in one run,
 * so that other programs slow down both. Run it by its name; with fewer rows by {@code -Dcustomers=50}.
 */
@OwnApplication
class ImportBenchmark {
    private static final int CUSTOMERS = Integer.getInteger("customers", 500);
    private static final int WORKLOADS = 20;
    private static final int MONTHS = 36;
    private static final int WARM_MONTHS = 4;
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int BATCH = 1_000;
    private static final double MOST = 3;
    private static final String LOCATION = "1234567";
    private static final YearMonth FIRST = YearMonth.of(2023, 1);

    @TempDir
    Path folder;

    private final ReportFixtures fixtures = new ReportFixtures(LOCATION);

    @Test
    void on_h2() throws Exception {
        measure("H2", JdbcConnectionPool.create("jdbc:h2:" + folder.resolve("benchmark"), "sa", ""));
    }

    @Test
    void on_postgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                HikariDataSource pool = new HikariDataSource()) {
            pool.setDataSource(postgres.getPostgresDatabase());
            measure("PostgreSQL", pool);
        }
    }

    private void measure(String name, DataSource database) throws Exception {
        try (AnnotationConfigApplicationContext context = ReportContext.open(database, folder.resolve("reports"))) {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            Path few = report("few.csv", WARM_MONTHS);
            Path all = report("all.csv", MONTHS);
            round(context, jdbc, database, few, WARM_MONTHS);
            double[] ratios = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                long[] times = round(context, jdbc, database, all, MONTHS);
                ratios[round] = (double) times[1] / times[0];
                System.out.printf(
                        "%s: %,d rows by a plain batch %,d ms, imported %,d ms (%.2f times)%n",
                        name, CUSTOMERS * WORKLOADS * MONTHS, times[0], times[1], ratios[round]);
            }
            Arrays.sort(ratios);
            assertThat(ratios[ROUNDS / 2]).as(name).isLessThanOrEqualTo(MOST);
        }
    }

    private Path report(String name, int months) throws IOException {
        Path report = folder.resolve(name);
        try (Writer out = Files.newBufferedWriter(report)) {
            fixtures.writeUsage(out, CUSTOMERS, WORKLOADS, FIRST, months);
        }
        return report;
    }

    /** How many milliseconds the batch and the import take; each begins with an empty table. */
    private long[] round(
            AnnotationConfigApplicationContext context, JdbcClient jdbc, DataSource database, Path report, int months)
            throws Exception {
        long rows = (long) CUSTOMERS * WORKLOADS * months;
        empty(jdbc);
        long batch = batch(database, jdbc, months);
        assertThat(inForce(jdbc)).isEqualTo(rows);
        empty(jdbc);
        long imported = imported(context, report);
        assertThat(inForce(jdbc)).isEqualTo(rows);
        return new long[] {batch, imported};
    }

    private static void empty(JdbcClient jdbc) {
        jdbc.sql("truncate table usage_row").update();
        jdbc.sql("delete from report_import").update();
    }

    private static long inForce(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from usage_row where in_force")
                .query(Long.class)
                .single();
    }

    /** Only the database's time: what the rows say is made up between the clock's readings. */
    private static long batch(DataSource database, JdbcClient jdbc, int months) throws SQLException {
        jdbc.sql("insert into report_import (id, kind, state, file_name, file_size, uploaded_by, uploaded_at)"
                        + " values ('batch', 'usage', 'applied', 'usage.csv', 1, 'agent', current_timestamp)")
                .update();
        RowSql sql = new RowSql(ReportKind.USAGE);
        String insert = sql.insert().replace("(kind,", "(in_force, kind,").replace("values (?,", "values (true, ?,");
        long nanos = 0;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            connection.setAutoCommit(false);
            int waiting = 0;
            for (int row = 0; row < CUSTOMERS * WORKLOADS * months; row++) {
                Object[] values = sql.values("batch", row(row));
                long begin = System.nanoTime();
                for (int column = 0; column < values.length; column++) {
                    statement.setObject(column + 1, values[column]);
                }
                statement.addBatch();
                if (++waiting == BATCH) {
                    statement.executeBatch();
                    connection.commit();
                    waiting = 0;
                }
                nanos += System.nanoTime() - begin;
            }
        }
        return nanos / 1_000_000;
    }

    /** What the report says in that row, as it is stored. */
    private static ReportRow row(int number) {
        int workload = number % WORKLOADS;
        int customer = number / WORKLOADS % CUSTOMERS;
        YearMonth month = FIRST.plusMonths(number / WORKLOADS / CUSTOMERS);
        String tenant = ReportFixtures.tenant(customer);
        String name = ReportFixtures.workload(workload);
        String folded = name.toLowerCase(Locale.ROOT).replace(" ", "");
        String claim = ReportFixtures.claim(customer, workload);
        LocalDate first = month.atDay(1);
        return new ReportRow(
                number + 2L,
                String.join("|", "usage", claim.toLowerCase(Locale.ROOT), tenant, folded, LOCATION, first + ""),
                ReportKind.USAGE.targets().stream()
                        .<Object>map(target -> switch (target) {
                            case "tenant_id" -> tenant;
                            case "customer_name" -> ReportFixtures.customer(customer);
                            case "workload_name" -> name;
                            case "active_users" -> (long) ReportFixtures.activeUsers(customer, workload, month);
                            case "paid_seats" -> (long) ReportFixtures.paidSeats(customer, workload);
                            case "claim_id" -> claim;
                            case "location_id" -> LOCATION;
                            case "date_associated" -> LocalDate.of(2024, 1, 15);
                            case "attribution" -> "CPOR";
                            case "in_month" -> first;
                            case "name_folded" -> folded;
                            default -> throw new IllegalArgumentException(target);
                        })
                        .toList());
    }

    private static long imported(AnnotationConfigApplicationContext context, Path report) throws IOException {
        ReportImports reports = context.getBean(ReportImports.class);
        ReportWork work = context.getBean(ReportWork.class);
        long begin = System.nanoTime();
        String id = reports.begin(
                        out -> {
                            Files.copy(report, out);
                            return "usage.csv";
                        },
                        Files.size(report),
                        "agent")
                .id();
        long read = until(ReportState.PREVIEW, id, reports, work);
        reports.apply(id, new Application(List.of(), List.of(), List.of(), null), "agent");
        until(ReportState.APPLIED, id, reports, work);
        long end = System.nanoTime();
        System.out.printf(
                "  read and compared in %,d ms, applied in %,d ms%n",
                (read - begin) / 1_000_000, (end - read) / 1_000_000);
        return (end - begin) / 1_000_000;
    }

    private static long until(ReportState state, String id, ReportImports reports, ReportWork work) {
        for (int turn = 0; turn < 5 && reports.find(id).orElseThrow().state() != state; turn++) {
            work.run();
        }
        assertThat(reports.find(id).orElseThrow().state()).isEqualTo(state);
        return System.nanoTime();
    }
}
