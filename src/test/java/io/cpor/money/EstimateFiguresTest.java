package io.cpor.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.process.policy.RepositoryProgramme;
import io.cpor.report.intake.ImportedReports;
import io.cpor.report.intake.ReportContext;
import io.cpor.report.intake.ReportLedger;
import io.cpor.testing.ReportFixtures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Estimates of imported reports, held against figures that were made by hand. */
class EstimateFiguresTest {
    private static final String LOCATION = "1234567";

    @TempDir
    Path folder;

    private final ReportFixtures fixtures = new ReportFixtures(LOCATION);

    /** The newest month that must be complete by today. */
    private final YearMonth last = YearMonth.now(Clock.systemUTC()).minusMonths(3);

    /** Where the rows are kept. */
    DataSource database() throws IOException {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    /** A line of a customer: 400 and more seats, of which those above 300 count. */
    private Map<String, String> earning(int customer, int back, String units) {
        Map<String, String> row =
                fixtures.earning("e-" + customer + "-" + back + "-" + units, customer, 0, last.minusMonths(back));
        row.putAll(Map.of(
                "baseline",
                "300",
                "baselineType",
                "HWM",
                "quantityAlt",
                String.valueOf(ReportFixtures.paidSeats(customer, 0)),
                "quantityAltType",
                "PAU",
                "compensableUnits",
                units,
                "earningAmountUSD",
                "50"));
        return row;
    }

    private List<Estimate> estimates(List<Map<String, String>> rows, YearMonth used) throws IOException {
        DataSource database = database();
        try (AnnotationConfigApplicationContext context = ReportContext.open(database, folder)) {
            ImportedReports reports = ImportedReports.in(context);
            reports.imported(
                    ReportFixtures.table(ReportFixtures.EARNINGS, rows),
                    null,
                    Stream.of(last.minusMonths(2), last.minusMonths(1), last)
                            .map(month -> ImportedReports.complete(month.toString(), LOCATION))
                            .toArray(io.cpor.report.intake.Application.CompleteMonth[]::new));
            reports.imported(fixtures.usage(2, 1, used, 1), null);
            JdbcClient jdbc = JdbcClient.create(database);
            return new Estimates(new RepositoryProgramme(), new UnitRows(jdbc), context.getBean(ReportLedger.class))
                    .list(List.of());
        }
    }

    private List<Map<String, String>> right() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int back = 0; back < 3; back++) {
            rows.add(earning(0, back, "100")); // 400 seats
            rows.add(earning(1, back, "101")); // 401 seats
        }
        return rows;
    }

    @Test
    void a_formula_that_made_what_microsoft_counted_tells_the_next_month() throws IOException {
        List<Estimate> found = estimates(right(), last.plusMonths(1));

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.why()).isNull();
            assertThat(one.month()).isEqualTo(last.plusMonths(1));
            assertThat(one.lines()).isEqualTo(2);
            assertThat(one.linesWithout()).isZero();
            assertThat(one.unitsTo()).isEqualByComparingTo("201");
            assertThat(one.unitsFrom()).as("the users are below the mark").isEqualByComparingTo("201");
            // 300 US dollars for 603 units
            assertThat(one.usdTo()).isEqualByComparingTo("100.00");
            assertThat(one.trial())
                    .extracting(month ->
                            month.imported().intValue() + " " + month.computed().intValue())
                    .containsExactly("201 201", "201 201", "201 201");
            assertThat(one.source()).contains("earnings-default");
        });
    }

    @Test
    void one_that_is_wrong_tells_nothing_and_why() throws IOException {
        List<Map<String, String>> rows = right();
        rows.set(0, earning(0, 0, "80"));

        List<Estimate> found = estimates(rows, last.plusMonths(1));

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.isKnown()).isFalse();
            assertThat(one.usdTo()).isNull();
            assertThat(one.why()).contains("wrong by 11.1 %", "201 units", "counted as 181");
        });
    }

    @Test
    void without_the_usage_of_the_month_or_without_a_formula_it_says_so() throws IOException {
        List<Map<String, String>> others = right();
        others.forEach(row -> row.put("lever", "Growth"));

        assertThat(estimates(right(), last.plusMonths(2)))
                .singleElement()
                .satisfies(one -> assertThat(one.why()).startsWith("no report of usage tells the figures of "));
        assertThat(estimates(others, last.plusMonths(1))).singleElement().satisfies(one -> {
            assertThat(one.lever()).isEqualTo("Growth");
            assertThat(one.why()).startsWith("no formula is known for the months from ");
        });
    }

    @Test
    void what_takes_back_and_what_was_reversed_is_not_tried() throws IOException {
        List<Map<String, String>> rows = right();
        Map<String, String> reversed = earning(0, 0, "77");
        reversed.put("paymentStatus", "Reversed");
        Map<String, String> negative = earning(1, 0, "-55");
        negative.put("earningAmountUSD", "-5");
        rows.addAll(List.of(reversed, negative));

        assertThat(estimates(rows, last.plusMonths(1)))
                .singleElement()
                .satisfies(one -> assertThat(one.isKnown()).isTrue());
    }
}
