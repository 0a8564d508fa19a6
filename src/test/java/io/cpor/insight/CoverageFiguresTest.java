package io.cpor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.association.agreement.Catalogue;
import io.cpor.association.value.OfficeTime;
import io.cpor.report.intake.Application.CompleteMonth;
import io.cpor.report.intake.ImportedReports;
import io.cpor.report.intake.ReportContext;
import io.cpor.report.intake.ReportLedger;
import io.cpor.testing.ReportFixtures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The figures of imported reports, held against SQL that was written for this test alone. */
class CoverageFiguresTest {
    private static final String LOCATION = "1234567";
    private static final int CUSTOMERS = 12;
    private static final YearMonth LAST = YearMonth.now(Clock.systemUTC()).minusMonths(3);

    @TempDir
    Path folder;

    private final ReportFixtures fixtures = new ReportFixtures(LOCATION);
    private AnnotationConfigApplicationContext context;
    private JdbcClient jdbc;
    private Coverage coverage;
    private CustomerUsage usage;
    private ImportedReports reports;

    /** Where the rows are kept; a new one for each test. */
    DataSource database() throws IOException {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    @BeforeEach
    void open() throws IOException {
        DataSource database = database();
        context = ReportContext.open(database, folder);
        jdbc = JdbcClient.create(database);
        ReportLedger ledger = context.getBean(ReportLedger.class);
        LineClaims claims = new LineClaims(jdbc);
        OfficeTime office = new OfficeTime(ZoneOffset.UTC);
        Clock clock = Clock.systemUTC();
        coverage = new Coverage(
                claims,
                new LineFigures(jdbc, ledger, clock),
                new LineFacts(jdbc, claims, clock),
                context.getBean(Catalogue.class),
                () -> {},
                office,
                clock,
                new JdbcTransactionManager(database));
        usage = new CustomerUsage(jdbc, claims, ledger, () -> {}, office);
        reports = ImportedReports.in(context);
    }

    @AfterEach
    void close() throws IOException {
        context.close();
    }

    private List<CustomerCoverage> all(String customer, LineState state) {
        return coverage.search(new CoverageSearch(customer, "", state, CoverageOrder.CUSTOMER, 0, 1000))
                .content();
    }

    private CoveredLine line(int customer, String code) {
        return coverage.customer(ReportFixtures.tenant(customer)).lines().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_figure_is_what_the_newest_complete_month_says_whatever_came_in_which_order() {
        String march = fixtures.usage(CUSTOMERS, 4, LAST.minusMonths(2), 1);
        reports.imported(fixtures.usage(CUSTOMERS, 4, LAST.minusMonths(1), 1), null, complete(1));
        reports.imported(fixtures.usage(CUSTOMERS / 2, 4, LAST, 1), null); // a part, which nobody calls complete
        reports.imported(march, null, complete(2));
        reports.imported(ReportFixtures.USAGE + "\n" + fixtures.usageRow(3, 1, LAST.minusMonths(1), 77) + "\n", true);

        List<String> shown = new ArrayList<>();
        for (CustomerCoverage customer : all("", null)) {
            for (CoveredLine one : customer.lines()) {
                if (one.figure() != null) {
                    shown.add(customer.tenantId() + " " + one.code() + " "
                            + one.figure().month() + " " + one.figure().activeUsers() + " "
                            + one.figure().paidSeats());
                }
            }
        }

        assertThat(shown).hasSize(CUSTOMERS * 4).containsExactlyInAnyOrderElementsOf(byItself(LAST.minusMonths(1)));
        assertThat(line(3, "teams").figure().activeUsers())
                .as("as it was corrected")
                .isEqualTo(77);
        assertThat(line(3, "teams").state()).isEqualTo(LineState.NOT_RECORDED);
    }

    private CompleteMonth complete(int back) {
        return ImportedReports.complete(LAST.minusMonths(back).toString(), LOCATION);
    }

    /** Another way to the same figures: the last row that was stored of each line. */
    private List<String> byItself(YearMonth month) {
        return jdbc.sql("select tenant_id || ' ' || case workload_name when 'Exchange Online' then 'exchange'"
                        + " when 'Microsoft Teams' then 'teams' when 'SharePoint Online' then 'sharepoint' else 'proplus' end"
                        + " || ' " + month
                        + " ' || active_users || ' ' || paid_seats from usage_row r where in_month = :month"
                        + " and id = (select max(id) from usage_row s where s.row_key = r.row_key)")
                .param("month", month.atDay(1))
                .query(String.class)
                .list();
    }

    @Test
    void a_row_that_stands_twice_is_counted_once() {
        reports.imported(
                String.join("\n", ReportFixtures.OFFICE_USAGE, office("CPOR", "7", false), office("CSP", "7", false))
                        + "\n",
                null);
        reports.imported(String.join("\n", ReportFixtures.OFFICE_USAGE, office("PGA", "9", true)) + "\n", null);

        assertThat(line(1, "teams").figure().activeUsers()).isEqualTo(40);
        assertThat(line(1, "teams").figure().paidSeats()).isEqualTo(100);
        assertThat(line(1, "teams").state()).isEqualTo(LineState.FREE);
        assertThat(line(1, "exchange").state()).isEqualTo(LineState.FREE_UNKNOWN);
        assertThat(usage.of(ReportFixtures.tenant(1), LAST.minusMonths(2), LAST))
                .singleElement()
                .satisfies(one -> assertThat(one.activeUsers()).isEqualTo(40));
    }

    private static String office(String attribution, String location, boolean duplicate) {
        return String.join(
                ",",
                ReportFixtures.tenant(1),
                "4711",
                "Microsoft Teams",
                LAST.atDay(1).toString(),
                "100",
                "40",
                "Customer 1 Ltd",
                "DE",
                "SMB",
                "765432" + location,
                "We",
                "Here",
                attribution,
                String.valueOf(duplicate));
    }

    @Test
    void what_is_asked_for_is_found_sorted_and_paged() {
        reports.imported(fixtures.usage(CUSTOMERS, 4, LAST, 1), null, complete(0));

        assertThat(all("CUSTOMER 1", null)).hasSize(3); // 1, 10 and 11
        assertThat(all(ReportFixtures.tenant(5), null)).hasSize(1);
        assertThat(all("", LineState.ACTIVE)).isEmpty();
        assertThat(all("", LineState.NOT_RECORDED))
                .hasSize(CUSTOMERS)
                .allSatisfy(one -> assertThat(one.lines()).hasSize(4));
        CoverageResult second =
                coverage.search(new CoverageSearch("", "teams", null, CoverageOrder.UNUSED_SEATS, 1, 5));
        assertThat(second.total()).isEqualTo(CUSTOMERS);
        assertThat(second.content()).hasSize(5);
        assertThat(second.columns()).extracting(one -> one.name()).containsExactly("Teams");
        assertThat(coverage.search(new CoverageSearch("", "", null, CoverageOrder.SHARE, 0, 100))
                        .content())
                .isSortedAccordingTo(java.util.Comparator.comparingDouble(CustomerCoverage::share));
        assertThat(coverage.search(new CoverageSearch("", "", null, CoverageOrder.SHARE, 999_999, 100))
                        .content())
                .isEmpty();
    }
}
