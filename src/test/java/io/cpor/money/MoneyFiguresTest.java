package io.cpor.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.insight.PriorMarks.PriorMark;
import io.cpor.process.policy.RepositoryProgramme;
import io.cpor.report.intake.ImportedReports;
import io.cpor.report.intake.ReportContext;
import io.cpor.report.intake.ReportLedger;
import io.cpor.testing.ReportFixtures;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The money of imported reports, held against sums that were made by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoneyFiguresTest {
    private static final String LOCATION = "1234567";
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    @TempDir
    static Path folder;

    private final ReportFixtures fixtures = new ReportFixtures(LOCATION);
    private AnnotationConfigApplicationContext context;
    private JdbcClient jdbc;
    private Money money;

    /** What staff stated. */
    private List<PriorMark> priorMarks = List.of();

    /** Where the rows are kept. */
    DataSource database() throws IOException {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    @BeforeAll
    void open() throws IOException {
        DataSource database = database();
        context = ReportContext.open(database, folder);
        jdbc = JdbcClient.create(database);
        money = new Money(
                new EarningSums(jdbc),
                new IneligibleSums(jdbc),
                new PaymentComparison(jdbc),
                new Caps(jdbc),
                new Opportunities(jdbc, () -> priorMarks),
                new Estimates(new RepositoryProgramme(), new UnitRows(jdbc), context.getBean(ReportLedger.class)),
                context.getBean(ReportLedger.class),
                () -> {},
                Clock.fixed(Instant.parse("2026-06-25T10:00:00Z"), ZoneOffset.UTC),
                new JdbcTransactionManager(database));
        jdbc.sql("insert into customer_tpid (tpid, tenant_id) values ('777', :zero), ('888', :zero), ('888', :one)")
                .param("zero", ReportFixtures.tenant(0))
                .param("one", ReportFixtures.tenant(1))
                .update();
        ImportedReports reports = ImportedReports.in(context);
        Map<String, String> wrong = earning("e2", 0, 0, MARCH, "EUR", "999", "999", "P1");
        wrong.put("calculationDate", "2026-04-01T10:00:00Z");
        reports.imported(earnings(List.of(wrong)), null);
        reports.imported(earnings(rows()), null);
        reports.imported(ineligible(), null);
        reports.imported(payments(), null);
        reports.imported(caps(), null);
        reports.imported(fixtures.usage(2, 2, MARCH, 2), null);
    }

    @AfterAll
    void close() throws IOException {
        context.close();
    }

    private Map<String, String> earning(
            String id,
            int customer,
            int workload,
            YearMonth month,
            String currency,
            String amount,
            String usd,
            String of) {
        Map<String, String> row = fixtures.earning(id, customer, workload, month);
        row.put("transactionCurrency", currency);
        row.put("earningAmount", amount);
        row.put("earningAmountUSD", usd);
        row.put("paymentId", of);
        return row;
    }

    private List<Map<String, String>> rows() {
        Map<String, String> e1 = earning("e1", 0, 0, MARCH, "EUR", "50.25", "55.50", "P1");
        e1.putAll(Map.of("baseline", "300", "baselineType", "HWM", "quantityAlt", "400", "quantityAltType", "PAU"));
        Map<String, String> e3 = earning("e3", 1, 1, APRIL, "GBP", "20.00", "26.40", "P2");
        e3.putAll(Map.of("baseline", "250", "baselineType", "HWM"));
        Map<String, String> taken = earning("e4", 1, 0, APRIL, "EUR", "-5.25", "-5.80", "P1");
        taken.putAll(Map.of("baseline", "100", "baselineType", "HWM"));
        Map<String, String> reversed = earning("e5", 0, 0, MARCH, "EUR", "7.00", "7.70", "");
        reversed.put("paymentStatus", "Reversed");
        Map<String, String> directPay = nobodys("e6", "90", "100", "");
        directPay.put("engagementName", "Direct pay");
        Map<String, String> undated = earning("e9", 0, 0, APRIL, "EUR", "3", "3.30", "");
        undated.put("transactionDate", "");
        Map<String, String> secondMark = earning("e11", 1, 0, APRIL, "EUR", "0", "0", "");
        secondMark.putAll(Map.of("baseline", "120", "baselineType", "HWM"));
        return List.of(
                e1,
                earning("e2", 0, 0, MARCH, "EUR", "10.00", "11.00", "P1"),
                e3,
                taken,
                reversed,
                directPay,
                nobodys("e7", "1.00", "", "777"),
                nobodys("e8", "2.00", "2.20", "888"),
                undated,
                earning("e10", 2, 0, FEBRUARY, "EUR", "4", "4.40", "P4"),
                secondMark);
    }

    private Map<String, String> nobodys(String id, String amount, String usd, String tpid) {
        Map<String, String> row = earning(id, 9, 9, APRIL, "EUR", amount, usd, "");
        row.put("customerTenantId", "");
        row.put("customerName", "");
        row.put("claimId", "");
        row.put("customerTpid", tpid);
        return row;
    }

    private static String earnings(List<Map<String, String>> rows) {
        return ReportFixtures.table(ReportFixtures.EARNINGS + ",customerTpid", rows);
    }

    private static Map<String, String> row(String header, String... values) {
        Map<String, String> row = new LinkedHashMap<>();
        String[] columns = header.split(",");
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], values[i]);
        }
        return row;
    }

    private String ineligible() {
        List<Map<String, String>> rows = new ArrayList<>();
        String header = "unearnedId,customerId,reason,transactionDate,transactionAmountUSD";
        String zero = ReportFixtures.tenant(0);
        rows.add(row(header, "u1", zero, "IVDPOE", "2026-03-02", "100"));
        rows.add(
                row(header, "u2", ReportFixtures.tenant(1), "Proof of execution isn't approved", "2026-03-03", "50.5"));
        rows.add(row(header, "u3", zero, "CUSPUBSEC", "2026-04-06", "1"));
        rows.add(row(header, "u4", zero, "CUSPUBSEC", "2026-03-01", "2"));
        rows.add(row(header, "u5", zero, "PAULWPHWM", "2026-04-07", ""));
        rows.add(row(header, "u6", zero, "ZZNEW", "2026-02-07", "3"));
        return ReportFixtures.table(ReportFixtures.INELIGIBLE, rows);
    }

    private static String payments() {
        String header =
                "participantID,paymentID,earned,earnedUSD,withheldTax,totalPayment,currencyCode,paymentStatus,paymentDate";
        return ReportFixtures.table(
                ReportFixtures.PAYMENTS,
                List.of(
                        row(header, LOCATION, "P1", "55", "60", "5", "50", "EUR", "Sent", "2026-05-20"),
                        row(header, LOCATION, "P2", "23", "26", "", "23", "EUR", "Sent", "2026-06-20"),
                        row(header, LOCATION, "P3", "9", "10", "", "9", "EUR", "Sent", "2026-06-21"),
                        row(header, "7654321", "P1", "8", "9", "", "8", "EUR", "Sent", "2026-01-21")));
    }

    private static String caps() {
        String header =
                "earningParticipantID,engagementName,customerID,customerName,maxCapUSD,maxCapEffectiveStartDate,"
                        + "maxCapEffectiveEndDate,totalEarningsUSD,balanceEarningOpportunityUSD,maxCapBalanceRefreshDate";
        String[] all = {LOCATION, "Usage", "", "", "1000", "2025-07-01", "2026-06-30", "900", "100", "2026-05-01"};
        String[] newer = {LOCATION, "Usage", "", "", "1000", "2025-07-01", "2026-06-30", "960", "40", "2026-06-01"};
        String[] one = {
            LOCATION,
            "Usage",
            ReportFixtures.tenant(0),
            "Zero",
            "50",
            "2025-07-01",
            "2026-06-30",
            "1",
            "49",
            "2026-05-01"
        };
        String[] old = {LOCATION, "Usage", "", "", "7", "2024-07-01", "2025-06-30", "7", "0", "2025-06-30"};
        return ReportFixtures.table(
                ReportFixtures.CAPS, List.of(row(header, all), row(header, newer), row(header, one), row(header, old)));
    }

    private MoneyReport report(MoneyBy by, MoneyBasis basis, YearMonth from, YearMonth to) {
        return money.report(new MoneySearch(by, basis, new MoneyPeriod(from, to)));
    }

    private Earnings all(MoneyBy by, MoneyBasis basis) {
        return report(by, basis, null, null).earnings();
    }

    /** Such as "3 rows 66.50 USD, EUR 60.25". */
    private static String told(Sum sum) {
        StringBuilder told = new StringBuilder(sum.rows() + " rows " + sum.usd() + " USD");
        if (sum.rowsWithoutUsd() > 0) {
            told.append(" without ").append(sum.rowsWithoutUsd());
        }
        sum.currencies()
                .forEach(one ->
                        told.append(", ").append(one.currency()).append(' ').append(one.amount()));
        return told.toString();
    }

    private static List<String> groups(Earnings earnings) {
        return earnings.groups().stream()
                .map(one -> one.key() + ": " + told(one.assigned()) + " | " + told(one.notAssignable()))
                .toList();
    }

    @Test
    void earnings_are_summed_up_by_the_month_of_the_usage() {
        Earnings earnings = all(MoneyBy.MONTH, MoneyBasis.USAGE);

        assertThat(groups(earnings))
                .containsExactly(
                        "2026-04: 3 rows 26.40 USD without 1, EUR 1.00, GBP 20.00 | 3 rows 96.40 USD, EUR 86.75",
                        "2026-03: 2 rows 66.50 USD, EUR 60.25 | 1 rows 7.70 USD, EUR 7.00",
                        "2026-02: 1 rows 4.40 USD, EUR 4.00 | 0 rows null USD");
        assertThat(told(earnings.total())).isEqualTo("10 rows 201.40 USD without 1, EUR 159.00, GBP 20.00");
        assertThat(told(earnings.withoutMonth())).isEqualTo("1 rows 3.30 USD, EUR 3.00");
    }

    @Test
    void no_row_is_lost_or_counted_twice_whatever_is_asked_for() {
        BigDecimal every = jdbc.sql("select sum(amount_usd) from earnings_row where in_force")
                .query(BigDecimal.class)
                .single();
        assertThat(every).isEqualByComparingTo("204.70");
        for (MoneyBy by : MoneyBy.values()) {
            for (MoneyBasis basis : MoneyBasis.values()) {
                Earnings earnings = all(by, basis);
                assertThat(earnings.total().plus(earnings.withoutMonth()).usd())
                        .as(by + " " + basis)
                        .isEqualByComparingTo(every);
                assertThat(earnings.total().rows() + earnings.withoutMonth().rows())
                        .as(by + " " + basis)
                        .isEqualTo(11);
            }
        }
    }

    @Test
    void what_is_not_assignable_is_told_with_why() {
        Map<NotAssignable, Sum> apart = all(MoneyBy.MONTH, MoneyBasis.USAGE).notAssignable();

        assertThat(told(apart.get(NotAssignable.REVERSED))).isEqualTo("1 rows 7.70 USD, EUR 7.00");
        assertThat(told(apart.get(NotAssignable.NEGATIVE))).isEqualTo("1 rows -5.80 USD, EUR -5.25");
        assertThat(told(apart.get(NotAssignable.NO_CUSTOMER))).isEqualTo("2 rows 102.20 USD, EUR 92.00");
    }

    @Test
    void a_customer_is_known_by_tenant_or_by_a_tpid_that_is_one_tenants_alone() {
        Earnings earnings = all(MoneyBy.CUSTOMER, MoneyBasis.USAGE);

        assertThat(groups(earnings))
                .containsExactly(
                        ReportFixtures.tenant(0)
                                + ": 3 rows 66.50 USD without 1, EUR 61.25 | 1 rows 7.70 USD, EUR 7.00",
                        ReportFixtures.tenant(1)
                                + ": 2 rows 26.40 USD, EUR 0.00, GBP 20.00 | 1 rows -5.80 USD, EUR -5.25",
                        ReportFixtures.tenant(2) + ": 1 rows 4.40 USD, EUR 4.00 | 0 rows null USD");
        assertThat(earnings.groups().get(0).label()).isEqualTo("Customer 0 Ltd");
    }

    @Test
    void the_month_may_be_that_of_the_earning_or_of_the_payment() {
        assertThat(all(MoneyBy.MONTH, MoneyBasis.EARNED).groups())
                .extracting(one -> one.key() + " " + one.total().usd())
                .containsExactly("2026-05 126.10", "2026-04 74.20", "2026-03 4.40");
        Earnings paid = all(MoneyBy.MONTH, MoneyBasis.PAID);
        assertThat(paid.groups())
                .extracting(one -> one.key() + " " + one.total().usd())
                .containsExactly("2026-06 26.40", "2026-05 60.70");
        assertThat(told(paid.withoutMonth())).isEqualTo("7 rows 117.60 USD without 1, EUR 107.00");
    }

    @Test
    void engagements_and_locations_are_summed_up_too_and_a_period_restricts_all() {
        assertThat(report(MoneyBy.ENGAGEMENT, MoneyBasis.USAGE, APRIL, APRIL)
                        .earnings()
                        .groups())
                .extracting(one -> one.key() + " " + one.total().usd())
                .containsExactly("Direct pay 100.00", "Modern Work and Security Usage 22.80");
        assertThat(report(MoneyBy.LOCATION, MoneyBasis.USAGE, FEBRUARY, MARCH)
                        .earnings()
                        .groups())
                .extracting(one -> one.key() + " " + one.total().usd())
                .containsExactly(LOCATION + " 78.60");
        assertThat(report(MoneyBy.MONTH, MoneyBasis.USAGE, YearMonth.of(2026, 5), null)
                        .earnings()
                        .groups())
                .isEmpty();
    }

    @Test
    void of_one_customer_each_month_is_told_by_usage_earning_and_payment() {
        CustomerEarnings earnings = money.customer(ReportFixtures.tenant(0));

        assertThat(earnings.months())
                .extracting(one -> one.month() + ": " + one.ofUsage().usd() + " of it "
                        + one.notAssignable().usd() + ", earned " + one.earned().usd() + ", paid "
                        + one.paid().usd())
                .containsExactly(
                        "2026-05: null of it null, earned 3.30, paid 66.50",
                        "2026-04: null of it null, earned 74.20, paid null",
                        "2026-03: 74.20 of it 7.70, earned null, paid null");
        assertThat(told(earnings.withoutMonth())).isEqualTo("1 rows 3.30 USD, EUR 3.00");
        assertThat(money.customer(UUID.randomUUID().toString()).months()).isEmpty();
    }

    @Test
    void without_complete_months_nothing_is_estimated() {
        MoneyReport report = report(MoneyBy.MONTH, MoneyBasis.USAGE, null, null);

        assertThat(report.estimates()).isEmpty();
        assertThat(report.noEstimate()).startsWith("No estimate: no month of the report of earnings is complete");
    }

    @Test
    void a_month_is_provisional_as_the_ledger_says() {
        ReportLedger ledger = context.getBean(ReportLedger.class);
        assertThat(all(MoneyBy.MONTH, MoneyBasis.USAGE).groups())
                .allSatisfy(one ->
                        assertThat(one.provisional()).isEqualTo(ledger.isProvisional(YearMonth.parse(one.key()))));
        YearMonth next = YearMonth.now(Clock.systemUTC()).plusMonths(1);
        EarningSums.Part part = new EarningSums.Part(
                "%d%02d".formatted(next.getYear(), next.getMonthValue()), null, true, null, Sum.NOTHING);
        MoneySearch search = new MoneySearch(MoneyBy.MONTH, MoneyBasis.USAGE, MoneyPeriod.ALL);
        assertThat(Earnings.of(List.of(part), search, ledger::isProvisional).groups())
                .extracting(MoneyGroup::provisional)
                .containsExactly(true);
    }

    @Test
    void not_eligible_is_told_by_reason_with_a_date_only_where_one_is_published() {
        List<NotEligible> found =
                report(MoneyBy.MONTH, MoneyBasis.USAGE, null, null).notEligible();

        assertThat(found)
                .extracting(
                        NotEligible::reason,
                        NotEligible::rows,
                        NotEligible::customers,
                        one -> String.valueOf(one.usd()),
                        NotEligible::actionable,
                        NotEligible::until,
                        NotEligible::rowsInTime)
                .containsExactly(
                        tuple("CUSPUBSEC", 2L, 1L, "3.00", true, LocalDate.of(2026, 7, 5), 1L),
                        tuple("IVDPOE", 2L, 2L, "150.50", true, null, null),
                        tuple("PAULWPHWM", 1L, 1L, "null", false, null, null),
                        tuple("ZZNEW", 1L, 1L, "3.00", false, null, null));
        assertThat(found.get(2).news()).isTrue();
        assertThat(found.get(3).words()).isNull();
        assertThat(report(MoneyBy.MONTH, MoneyBasis.PAID, APRIL, null).notEligible())
                .extracting(NotEligible::reason)
                .containsExactly("CUSPUBSEC", "PAULWPHWM");
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @Test
    void payments_are_held_against_earnings_by_payment_and_participant() {
        assertThat(report(MoneyBy.MONTH, MoneyBasis.USAGE, null, null).payments())
                .extracting(one -> one.paymentId() + " " + one.participantId() + " "
                        + one.finding().code() + " " + one.comparedIn() + " " + one.difference())
                .containsExactly(
                        "P4 1234567 no-payment null null",
                        "P3 1234567 no-earnings null null",
                        "P2 1234567 amounts-differ USD 0.40",
                        "P1 7654321 no-earnings null null",
                        "P1 1234567 agrees EUR 0.00");
        assertThat(report(MoneyBy.MONTH, MoneyBasis.USAGE, YearMonth.of(2026, 5), YearMonth.of(2026, 5))
                        .payments())
                .as("earnings of other months count for a payment")
                .extracting(ComparedPayment::paymentId, one -> told(one.earnings()))
                .containsExactly(tuple("P1", "3 rows 60.70 USD, EUR 55.00"));
    }

    @Test
    void of_a_cap_the_newest_snapshot_stands_at_its_location_or_customer() {
        assertThat(report(MoneyBy.MONTH, MoneyBasis.USAGE, null, null).caps())
                .extracting(Cap::tenantId, one -> one.balanceUsd() + " of " + one.maxUsd(), Cap::refreshedOn)
                .containsExactly(
                        tuple(null, "40.00 of 1000.00", LocalDate.of(2026, 6, 1)),
                        tuple(ReportFixtures.tenant(0), "49.00 of 50.00", LocalDate.of(2026, 5, 1)));
        assertThat(report(MoneyBy.MONTH, MoneyBasis.USAGE, YearMonth.of(2025, 6), null)
                        .caps())
                .hasSize(3);
    }

    @Test
    void an_opportunity_is_told_only_where_the_mark_is_known() {
        OpportunityList found =
                report(MoneyBy.MONTH, MoneyBasis.USAGE, null, null).opportunities();

        assertThat(found.lines())
                .extracting(
                        Opportunity::tenantId,
                        Opportunity::code,
                        Opportunity::month,
                        one -> one.paidSeats() + " - " + one.highWaterMark() + " = " + one.units())
                .containsExactly(
                        tuple(ReportFixtures.tenant(1), "teams", APRIL, "404 - 250 = 154"),
                        tuple(ReportFixtures.tenant(0), "exchange", MARCH, "400 - 300 = 100"));
        assertThat(found.unknown()).as("one without a mark, and one with two").isEqualTo(2);
    }

    @Test
    void a_mark_that_staff_stated_counts_where_no_earning_tells_one() {
        priorMarks = List.of(
                new PriorMark(ReportFixtures.tenant(0), "teams", 120),
                new PriorMark(ReportFixtures.tenant(0), "exchange", 1),
                new PriorMark(ReportFixtures.tenant(5), "teams", 1));
        try {
            OpportunityList found =
                    report(MoneyBy.MONTH, MoneyBasis.USAGE, null, null).opportunities();

            assertThat(found.lines())
                    .extracting(
                            Opportunity::tenantId,
                            Opportunity::code,
                            Opportunity::markSource,
                            one -> one.paidSeats() + " - " + one.highWaterMark() + " = " + one.units())
                    .containsExactly(
                            tuple(ReportFixtures.tenant(0), "teams", MarkSource.STATED, "403 - 120 = 283"),
                            tuple(ReportFixtures.tenant(1), "teams", MarkSource.REPORTED, "404 - 250 = 154"),
                            tuple(ReportFixtures.tenant(0), "exchange", MarkSource.REPORTED, "400 - 300 = 100"));
            assertThat(found.unknown()).isEqualTo(1);
        } finally {
            priorMarks = List.of();
        }
    }
}
