package io.cpor.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.cpor.association.value.InvalidInput;
import io.cpor.finding.FindingRun.JudgedFindings;
import io.cpor.report.intake.Application.CompleteMonth;
import io.cpor.report.intake.ImportedReports;
import io.cpor.testing.ReportFixtures;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Findings of imported reports: how they come, open again and end, and what people say of them. */
class StoredFindingsTest {
    private static final String LOCATION = "1234567";
    private static final YearMonth LAST = YearMonth.now(Clock.systemUTC()).minusMonths(3);

    @TempDir
    Path folder;

    private final ReportFixtures fixtures = new ReportFixtures(LOCATION);
    private AnnotationConfigApplicationContext context;
    private JdbcClient jdbc;
    private ImportedReports reports;
    private StoredRun run;
    private Findings findings;

    /** Where the rows are kept; a new one for each test. */
    DataSource database() throws IOException {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    @BeforeEach
    void connect() throws IOException {
        DataSource database = database();
        context = FindingContext.open(database, folder);
        jdbc = JdbcClient.create(database);
        reports = ImportedReports.in(context.getParent());
        run = context.getBean(StoredRun.class);
        findings = context.getBean(Findings.class);
        associated(0);
        associated(1);
    }

    @AfterEach
    void close() throws IOException {
        AnnotationConfigApplicationContext parent = (AnnotationConfigApplicationContext) context.getParent();
        context.close();
        parent.close();
    }

    /** Exchange and Teams of that customer are active for two years. */
    private void associated(int customer) {
        String id = "CPOR-2024-0000" + customer;
        jdbc.sql("""
                insert into association (id, version, opening_opened_by, opening_opened_at, customer_kind, customer_name,
                  customer_tenant_id, solution_area, partner_role, partner_location_id, solution_area_name,
                  partner_role_name, engagement_level, confirmed_at, ending_outcome, ending_ended_at, origin, adoption_file_name)
                values (:id, 0, 'agent', timestamp with time zone '2024-01-10 00:00:00Z', 'company', :name, :tenant,
                  'modern-work-and-security', 'use-or-consume', '1234567', 'Modern Work and Security', 'Use or consume',
                  'workload', timestamp with time zone '2024-01-15 00:00:00Z', 'active',
                  timestamp with time zone '2024-01-15 00:00:00Z', 'adopted', 'claims.csv')""")
                .param("id", id)
                .param("name", ReportFixtures.customer(customer))
                .param("tenant", ReportFixtures.tenant(customer))
                .update();
        for (int line = 0; line < 2; line++) {
            jdbc.sql("insert into claim_line (association_id, position, workload, workload_code)"
                            + " values (:id, :line, :name, :code)")
                    .param("id", id)
                    .param("line", line)
                    .param("name", ReportFixtures.workload(line))
                    .param("code", List.of("exchange", "teams").get(line))
                    .update();
        }
        for (int attempt = 0; attempt < 2; attempt++) {
            jdbc.sql("insert into claim (association_id, position, attempt, poe_number, claim_id)"
                            + " values (:id, :at, :attempt, 1, :claim)")
                    .param("id", id)
                    .param("at", attempt)
                    .param("attempt", attempt + 1)
                    .param("claim", ReportFixtures.claim(customer, attempt))
                    .update();
        }
    }

    private static CompleteMonth complete(YearMonth month) {
        return ImportedReports.complete(month.toString(), LOCATION);
    }

    private static CompleteMonth[] complete(int months) {
        List<CompleteMonth> all = new ArrayList<>();
        for (int back = 0; back < months; back++) {
            all.add(complete(LAST.minusMonths(back)));
        }
        return all.toArray(CompleteMonth[]::new);
    }

    private void used(int months) {
        reports.imported(fixtures.usage(2, 2, LAST.minusMonths(months - 1), months), null, complete(months));
    }

    /** Everybody's earnings of the months before the last one; of the last one those of the first customer. */
    private void earned(int months) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int back = 0; back < months; back++) {
            for (int customer = 0; customer < (back == 0 ? 1 : 2); customer++) {
                for (int line = 0; line < 2; line++) {
                    rows.add(fixtures.earning("e" + back + customer + line, customer, line, LAST.minusMonths(back)));
                }
            }
        }
        reports.imported(ReportFixtures.table(ReportFixtures.EARNINGS, rows), null, complete(months));
    }

    private void refused(String... rows) {
        reports.imported(
                ReportFixtures.table(
                        ReportFixtures.INELIGIBLE,
                        java.util.stream.Stream.of(rows)
                                .map(row -> row.split(","))
                                .map(row -> Map.of(
                                        "unearnedId", row[0],
                                        "customerId", row[1],
                                        "customerIdType", "TenantId",
                                        "partnerId", LOCATION,
                                        "workload", row[2],
                                        "reason", row[3],
                                        "transactionDate", row[4],
                                        "transactionAmountUSD", "100"))
                                .toList()),
                true,
                complete(4));
    }

    private List<Finding> open() {
        return findings.search(new FindingSearch(FindingState.OPEN, null, "", "", 0, 100))
                .content();
    }

    private Finding only() {
        assertThat(open()).hasSize(1);
        return open().get(0);
    }

    private void oneIsMissed() {
        used(4);
        earned(4);
        refused("u1," + ReportFixtures.tenant(1) + ",Exchange Online,PAULWPHWM," + LAST + "-28");
        assertThat(run.judge()).isEqualTo(new JudgedFindings(1, 0, 0));
    }

    @Test
    void a_line_without_money_is_found_and_nothing_else() {
        oneIsMissed();

        assertThat(only()).satisfies(one -> {
            assertThat(one.rule()).isEqualTo(FindingRule.USAGE_NO_EARNINGS);
            assertThat(one.tenantId()).isEqualTo(ReportFixtures.tenant(1));
            assertThat(one.code()).isEqualTo("teams");
            assertThat(one.claimId()).isEqualTo(ReportFixtures.claim(1, 1));
            assertThat(one.associationId()).isEqualTo("CPOR-2024-00001");
            assertThat(one.month()).isEqualTo(LAST);
            assertThat(one.stakeUsd()).isEqualByComparingTo(new BigDecimal("37.00"));
            assertThat(one.evidence()).hasSize(1);
            assertThat(one.withoutMoney().stakeUsd()).isNull();
        });
        assertThat(findings.open().high()).isEqualTo(1);
        assertThat(findings.search(new FindingSearch(null, FindingRule.POE_AGE, "", "", 0, 9))
                        .total())
                .isZero();
        assertThat(findings.search(new FindingSearch(null, null, "CUSTOMER 1", "teams", 0, 9))
                        .total())
                .isEqualTo(1);
        assertThat(findings.ofCustomer(ReportFixtures.tenant(1))).hasSize(1);
        assertThat(findings.ofCustomer(ReportFixtures.tenant(0))).isEmpty();
    }

    @Test
    void judged_again_nothing_changes_and_without_a_change_nothing_is_judged() {
        oneIsMissed();
        assertThat(run.judgeChanges()).as("judged on exactly that").isEmpty();
        assertThat(run.judge()).isEqualTo(new JudgedFindings(0, 0, 0));
        refused(
                "u1," + ReportFixtures.tenant(1) + ",Exchange Online,PAULWPHWM," + LAST + "-28",
                "u2," + ReportFixtures.tenant(1) + ",Microsoft Teams,MINTHNTMT," + LAST + "-28");
        assertThat(run.judgeChanges()).contains(new JudgedFindings(0, 0, 1));
        assertThat(run.judgeChanges()).isEmpty();
        assertThat(open()).isEmpty();
    }

    @Test
    void one_whose_report_is_taken_back_stays_and_says_what_is_missing_until_it_ends() {
        oneIsMissed();
        context.getParent()
                .getBean(io.cpor.report.intake.CompleteMonths.class)
                .takeBack(io.cpor.report.layout.ReportKind.EARNINGS, complete(LAST), "agent");
        assertThat(run.judge()).isEqualTo(new JudgedFindings(0, 0, 0));
        assertThat(only().cannotTell()).contains("Earnings – Default of", "is not complete for " + LOCATION);
        assertThat(findings.untold())
                .extracting(one -> one.rule(), one -> one.missing().month(), CannotTell::lines)
                .contains(tuple(FindingRule.USAGE_NO_EARNINGS, LAST, 1));

        earned(5); // the same rows, and said to be complete again
        assertThat(run.judge()).isEqualTo(new JudgedFindings(0, 0, 0));
        assertThat(only().cannotTell()).isNull();
        assertThat(findings.untold()).isEmpty();
    }

    @Test
    void what_somebody_says_is_kept_with_who_and_two_at_once_are_told() {
        oneIsMissed();
        Finding seen = only();
        findings.dealWith(seen.id(), seen.standing().version(), "agent");
        assertThat(open()).isEmpty();
        assertThatThrownBy(() -> findings.setAside(seen.id(), seen.standing().version(), "why", null, "reviewer"))
                .isInstanceOf(FindingChanged.class);
        assertThatThrownBy(() -> findings.dealWith(-1, 1, "agent")).isInstanceOf(FindingUnknown.class);
        assertThat(run.judge()).as("as it was").isEqualTo(new JudgedFindings(0, 0, 0));

        Finding done = findings.search(new FindingSearch(FindingState.DEALT_WITH, null, "", "", 0, 9))
                .content()
                .get(0);
        assertThat(done.standing().by()).isEqualTo("agent");
        findings.setAside(done.id(), done.standing().version(), " Microsoft looks at it ", null, "reviewer");
        Finding aside = findings.search(new FindingSearch(FindingState.SET_ASIDE, null, "", "", 0, 9))
                .content()
                .get(0);
        assertThat(aside.standing().reason()).isEqualTo("Microsoft looks at it");
        findings.reopen(aside.id(), aside.standing().version(), "agent");
        assertThat(findings.changes(List.of(seen.id())).get(seen.id()))
                .extracting(FindingChange::state, FindingChange::by)
                .containsExactly(
                        tuple(FindingState.OPEN, "agent"),
                        tuple(FindingState.SET_ASIDE, "reviewer"),
                        tuple(FindingState.DEALT_WITH, "agent"),
                        tuple(FindingState.OPEN, null));
    }

    @Test
    void what_makes_no_sense_is_refused_at_its_field_and_changes_nothing() {
        oneIsMissed();
        Finding seen = only();
        LocalDate today = LocalDate.now(Clock.systemUTC());
        assertThatThrownBy(() -> findings.setAside(seen.id(), seen.standing().version(), " ", today, "agent"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.field())
                                .containsExactly("reason", "until"));
        assertThat(only().standing()).isEqualTo(seen.standing());
    }

    @Test
    void set_aside_it_opens_on_its_day_and_dealt_with_it_opens_when_it_worsens() {
        oneIsMissed();
        findings.setAside(
                only().id(),
                only().standing().version(),
                "why",
                LocalDate.now(Clock.systemUTC()).plusDays(9),
                "agent");
        assertThat(run.judge()).isEqualTo(new JudgedFindings(0, 0, 0));
        jdbc.sql("update finding set aside_until = current_date").update();
        assertThat(run.judge()).isEqualTo(new JudgedFindings(0, 1, 0));
        assertThat(only().standing().by()).as("nobody did it").isNull();

        findings.dealWith(only().id(), only().standing().version(), "agent");
        jdbc.sql("update earnings_row set in_force = false where row_key like '%e111%'")
                .update();
        assertThat(run.judge()).as("two months are worse than one").isEqualTo(new JudgedFindings(0, 1, 0));
    }

    @Test
    void what_ended_and_is_there_again_is_the_same_finding() {
        oneIsMissed();
        long id = only().id();
        jdbc.sql("update usage_row set active_users = 0 where tenant_id = :tenant and in_month = :month")
                .param("tenant", ReportFixtures.tenant(1))
                .param("month", LAST.atDay(1))
                .update();
        assertThat(run.judge().ended()).isEqualTo(1);
        jdbc.sql("update usage_row set active_users = 120 where tenant_id = :tenant and in_month = :month")
                .param("tenant", ReportFixtures.tenant(1))
                .param("month", LAST.atDay(1))
                .update();
        run.judge();
        assertThat(open()).extracting(Finding::id).contains(id);
    }

    @Test
    void a_claim_that_nobody_has_is_found_until_somebody_has_it() {
        used(2);
        jdbc.sql("update usage_row set claim_id = 'C-none' where claim_id = :claim")
                .param("claim", ReportFixtures.claim(0, 1))
                .update();
        run.judge();
        assertThat(open())
                .extracting(Finding::rule, Finding::claimId, Finding::tenantId, Finding::associationId)
                .containsExactly(tuple(FindingRule.UNKNOWN_CLAIM, "C-none", ReportFixtures.tenant(0), null));
        jdbc.sql("update claim set claim_id = 'C-none' where claim_id = :claim")
                .param("claim", ReportFixtures.claim(0, 1))
                .update();
        assertThat(run.judge().ended()).isEqualTo(1);
    }

    @Test
    void a_claim_that_somebody_said_is_none_of_ours_is_no_finding_until_that_is_taken_back() {
        used(2);
        jdbc.sql("update usage_row set claim_id = 'C-none' where claim_id = :claim")
                .param("claim", ReportFixtures.claim(0, 1))
                .update();
        jdbc.sql("insert into claim_disowned (claim_id, file_name, said_by, said_at)"
                        + " values ('C-none', 'claims.csv', 'agent', timestamp with time zone '2026-06-01 00:00:00Z')")
                .update();
        run.judge();
        assertThat(open()).isEmpty();
        jdbc.sql("update claim_disowned set taken_back_by = 'agent',"
                        + " taken_back_at = timestamp with time zone '2026-06-02 00:00:00Z'")
                .update();
        run.judge();
        assertThat(open()).extracting(Finding::rule).containsExactly(FindingRule.UNKNOWN_CLAIM);
    }

    @Test
    void rows_that_name_their_customer_by_tpid_or_claim_alone_are_joined_too() {
        used(1);
        jdbc.sql("insert into customer_tpid (tpid, tenant_id) values ('777', :tenant)")
                .param("tenant", ReportFixtures.tenant(0))
                .update();
        refused("u1," + ReportFixtures.tenant(1) + ",Exchange Online,PAULWPHWM," + LAST + "-28");
        Map<String, String> byTpid = fixtures.earning("t1", 0, 0, LAST);
        byTpid.put("customerTenantId", "");
        byTpid.put("claimId", "");
        byTpid.put("customerTpid", "777");
        Map<String, String> byClaim = fixtures.earning("t2", 0, 1, LAST);
        byClaim.put("customerTenantId", "");
        reports.imported(
                ReportFixtures.table(
                        ReportFixtures.EARNINGS + ",customerTpid",
                        List.of(byTpid, byClaim, fixtures.earning("t3", 1, 1, LAST))),
                null,
                complete(1));
        run.judge();
        assertThat(open()).isEmpty();
        assertThat(findings.untold()).isEmpty();
    }
}
