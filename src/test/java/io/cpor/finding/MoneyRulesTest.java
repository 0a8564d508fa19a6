package io.cpor.finding;

import static io.cpor.report.layout.ReportKind.EARNINGS;
import static io.cpor.report.layout.ReportKind.INELIGIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.association.limit.DayLimits;
import io.cpor.money.Cap;
import io.cpor.money.IneligibleReason;
import io.cpor.process.policy.RepositoryLimits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Findings of money and of days, at their borders. On 25 July 2026 June is the newest settled month. */
class MoneyRulesTest {
    private static final String TODAY = "2026-07-25";

    private static Watched usedInJune() {
        return Watched.on(TODAY).active("A1", "teams", "2025-01-15").use("CA1", "teams", "2026-06", 90, 100);
    }

    @Test
    void usage_without_earnings_and_without_a_reason_is_told_when_both_reports_are_complete() {
        assertThat(usedInJune()
                        .complete("2026-06", "2026-06", EARNINGS, INELIGIBLE)
                        .told())
                .containsExactly("usage-no-earnings teams 2026-06");
        assertThat(usedInJune().complete(EARNINGS, "2026-06").told()).isEmpty();
        assertThat(usedInJune().complete(EARNINGS, "2026-06").untold())
                .containsExactly("usage-no-earnings ineligible 2026-06");
        assertThat(usedInJune().untold())
                .containsExactly("usage-no-earnings earnings 2026-06", "usage-no-earnings ineligible 2026-06");
    }

    @Test
    void an_earning_or_any_reason_answers_it() {
        Watched complete = usedInJune().complete("2026-06", "2026-06", EARNINGS, INELIGIBLE);
        assertThat(complete.earning("CA1", "teams", "2026-05", "5").told())
                .as("another month")
                .hasSize(1);
        assertThat(complete.earning("CA1", "exchange", "2026-06", "5").told())
                .as("another line")
                .hasSize(1);
        assertThat(complete.earning("CA1", "teams", "2026-06", "5").told()).isEmpty();
        for (IneligibleReason news :
                List.of(IneligibleReason.PAULWPHWM, IneligibleReason.MAULWPHWM, IneligibleReason.MINTHNTMT)) {
            assertThat(usedInJune()
                            .complete("2026-06", "2026-06", EARNINGS, INELIGIBLE)
                            .refused("teams", news, "2026-06-30")
                            .told())
                    .as("news, and no finding of its own")
                    .isEmpty();
        }
        assertThat(usedInJune()
                        .complete("2026-06", "2026-06", EARNINGS, INELIGIBLE)
                        .earning("CA1", null, "2026-06", "5")
                        .told())
                .as("a row of the claim whose workload nobody explained")
                .isEmpty();
    }

    @Test
    void money_is_due_on_the_twentieth_of_the_next_month_and_from_the_first_whole_month_on() {
        Watched before = Watched.on("2026-07-19")
                .active("A1", "teams", "2025-01-15")
                .use("CA1", "teams", "2026-06", 90, 100)
                .complete("2026-06", "2026-06", EARNINGS, INELIGIBLE);
        assertThat(before.told()).isEmpty();
        assertThat(before.untold()).isEmpty();
        assertThat(Watched.on("2026-07-20")
                        .active("A1", "teams", "2026-06-02")
                        .use("CA1", "teams", "2026-06", 90, 100)
                        .complete("2026-06", "2026-06", EARNINGS, INELIGIBLE)
                        .told())
                .isEmpty();
        assertThat(Watched.on("2026-07-20")
                        .active("A1", "teams", "2026-06-01")
                        .use("CA1", "teams", "2026-06", 90, 100)
                        .complete("2026-06", "2026-06", EARNINGS, INELIGIBLE)
                        .told())
                .hasSize(1);
    }

    @Test
    void what_nobody_used_or_nobody_pays_for_or_was_given_up_misses_no_money() {
        assertThat(Watched.on(TODAY)
                        .active("A1", "teams", "2025-01-15")
                        .use("CA1", "teams", "2026-06", 0, 10)
                        .complete("2026-06", "2026-06", EARNINGS, INELIGIBLE)
                        .told())
                .isEmpty();
        assertThat(Watched.on(TODAY)
                        .unpaid("A1", "teams", "2025-01-15")
                        .use("CA1", "teams", "2026-06", 90, 100)
                        .complete("2026-06", "2026-06", EARNINGS, INELIGIBLE)
                        .told())
                .isEmpty();
        assertThat(Watched.on(TODAY)
                        .optedOut("A1", "teams", "2025-01-15")
                        .use("CA1", "teams", "2026-06", 90, 100)
                        .complete("2026-06", "2026-06", EARNINGS, INELIGIBLE)
                        .told())
                .as("no money is missed")
                .isEmpty();
        assertThat(Watched.on(TODAY)
                        .optedOut("A1", "teams", "2025-01-15")
                        .use("CA1", "teams", "2026-06", 90, 100)
                        .refused("teams", IneligibleReason.IVDPOE, "2026-06-30")
                        .complete("2026-06", "2026-06", EARNINGS, INELIGIBLE)
                        .told())
                .as("no reason matters")
                .isEmpty();
    }

    @Test
    void once_the_time_in_which_a_line_earns_is_over_no_money_is_missed() {
        Watched over = usedInJune()
                .use("CA1", "teams", "2026-05", 90, 100)
                .complete("2026-05", "2026-06", EARNINGS, INELIGIBLE)
                .payEnds("teams", "2026-06");
        assertThat(over.found()).singleElement().satisfies(one -> {
            assertThat(one.month()).as("May was due all the same").isEqualTo(YearMonth.of(2026, 5));
            assertThat(one.measure()).isEqualTo(1);
        });
        assertThat(over.payEnds("teams", "2025-05").told()).isEmpty();
    }

    @Test
    void months_stay_missed_until_they_are_a_year_behind_the_newest_complete_one() {
        Watched one = Watched.on(TODAY)
                .active("A1", "teams", "2024-01-15")
                .use("CA1", "teams", "2025-06", 90, 100)
                .complete("2025-06", "2026-05", EARNINGS, INELIGIBLE);
        assertThat(one.told()).containsExactly("usage-no-earnings teams 2025-06");
        assertThat(one.complete("2026-06", "2026-06", EARNINGS).told())
                .as("one of both")
                .hasSize(1);
        assertThat(one.complete("2026-06", "2026-06", INELIGIBLE).told()).isEmpty();
    }

    @Test
    void lost_and_regained_each_month_is_its_own_associations() {
        Watched one = Watched.on(TODAY)
                .line("A1", "teams", "2025-01-15", "2026-03-15", null)
                .active("A2", "teams", "2026-05-01")
                .use("CA1", "teams", "2026-02", 90, 100)
                .use("CA2", "teams", "2026-05", 90, 100)
                .complete("2026-01", "2026-06", EARNINGS, INELIGIBLE);
        assertThat(one.found())
                .extracting(Draft::associationId, Draft::month)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("A2", YearMonth.of(2026, 5)));
    }

    @Test
    void the_stake_is_the_mean_of_the_last_three_complete_months_or_not_known() {
        Watched one = usedInJune()
                .complete("2026-03", "2026-06", EARNINGS, INELIGIBLE)
                .earning("CA1", "teams", "2026-03", "1000")
                .earning("CA1", "teams", "2026-04", "10.00")
                .earning("CA1", "teams", "2026-05", "10.01");
        assertThat(one.found()).singleElement().extracting(Draft::stakeUsd).isEqualTo(new BigDecimal("6.67"));
        Watched two = usedInJune()
                .complete("2026-05", "2026-06", EARNINGS, INELIGIBLE)
                .earning("CA1", "teams", "2026-05", "10.01");
        assertThat(two.found())
                .singleElement()
                .extracting(Draft::stakeUsd)
                .as("two months")
                .isNull();
        assertThat(one.earning("CA1", "teams", "2026-05", null).found())
                .singleElement()
                .extracting(Draft::stakeUsd)
                .as("an amount is missing")
                .isNull();
        assertThat(usedInJune()
                        .complete("2026-03", "2026-06", EARNINGS, INELIGIBLE)
                        .found())
                .singleElement()
                .extracting(Draft::stakeUsd)
                .as("it never earned")
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(IneligibleReason.class)
    void a_reason_is_told_if_one_can_act_on_it(IneligibleReason reason) {
        Watched one = usedInJune().refused("teams", reason, "2026-06-30");
        boolean actionable = Set.of("CUSPUBSEC", "IVDADV", "IVDCOMP", "IVDCOSELL", "IVDMPA", "IVDPOE")
                .contains(reason.name());

        assertThat(one.told()).isEqualTo(actionable ? List.of("ineligible-actionable teams 2026-06") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"2026-04-26, 2026-07-25", "2026-04-25, ''", "2026-06-30, 2026-09-28"})
    void a_published_date_is_named_and_ends_it(String day, String until) {
        List<Draft> found = Watched.on(TODAY)
                .active("A1", "teams", "2025-01-15")
                .refused("teams", IneligibleReason.CUSPUBSEC, day)
                .complete("2026-01", "2026-06", INELIGIBLE)
                .found();

        assertThat(found.stream().map(one -> one.until().toString()))
                .isEqualTo(until.isEmpty() ? List.of() : List.of(until));
    }

    @ParameterizedTest
    @CsvSource({"2026-04-30, true", "2026-03-31, false"})
    void a_reason_without_a_date_counts_for_the_newest_three_complete_months(String day, boolean told) {
        Watched one =
                Watched.on(TODAY).active("A1", "teams", "2025-01-15").refused("teams", IneligibleReason.IVDPOE, day);
        assertThat(one.told()).as("nothing is complete").hasSize(1);
        assertThat(one.complete(INELIGIBLE, "2026-06").told()).hasSize(told ? 1 : 0);
    }

    @Test
    void a_row_of_which_two_claims_may_be_meant_is_shown_with_both_and_given_to_neither() {
        List<Draft> found = Watched.on(TODAY)
                .active("A1", "teams", "2025-01-15")
                .active("A2", "teams", "2025-01-15")
                .refused("teams", IneligibleReason.IVDPOE, "2026-06-30")
                .found();

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.associationId()).isNull();
            assertThat(one.claimId()).isNull();
            assertThat(one.evidence().get(0).figures()).contains("A1 or A2");
        });
        assertThat(Watched.on(TODAY)
                        .active("A1", "exchange", "2025-01-15")
                        .refused("teams", IneligibleReason.IVDPOE, "2026-06-30")
                        .found())
                .as("no claim of ours fits")
                .singleElement()
                .extracting(Draft::associationId)
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"2025-08-25, true", "2025-08-26, false"})
    void a_poe_is_old_after_eleven_months(String poeOn, boolean old) {
        assertThat(Watched.on(TODAY)
                        .dated("A1", "teams", "2025-01-15", null, poeOn)
                        .told())
                .isEqualTo(old ? List.of("poe-age teams") : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-24, 0", // 61 days
        "2026-09-23, 1", // 60 days
        "2026-08-25, 1", // 31 days
        "2026-08-24, 2", // 30 days
        "2026-07-26, 2",
        "2026-07-25, 3",
        "2026-07-01, 3"
    })
    void a_subscription_ends_in_sixty_thirty_and_no_days(String end, int stage) {
        List<Draft> found =
                Watched.on(TODAY).dated("A1", "teams", "2025-01-15", end, null).found();

        assertThat(found).hasSize(stage == 0 ? 0 : 1);
        found.forEach(one -> {
            assertThat(one.measure()).isEqualTo(stage);
            assertThat(one.until()).isEqualTo(LocalDate.parse(end));
        });
    }

    @Test
    void the_end_that_staff_stated_goes_before_the_one_of_the_report() {
        assertThat(Watched.on(TODAY)
                        .unreported("A1", "S-1", "2025-01-15")
                        .subscription("S-1", "2026-05", "2026-08-01")
                        .told())
                .containsExactly("subscription-ends S-1");
        assertThat(Watched.on(TODAY)
                        .dated("A1", "S-1", "2025-01-15", "2027-08-01", null)
                        .subscription("S-1", "2026-05", "2026-08-01")
                        .told())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1000, 100, false", "1000, 99.99, true", "1000, 0, true", "0, 0, false", "1000, , false"})
    void a_cap_is_near_when_less_than_a_tenth_is_left(BigDecimal most, BigDecimal left, boolean near) {
        LocalDate today = LocalDate.parse(TODAY);
        Judged judged = new Judged(
                today,
                new DayLimits(new RepositoryLimits().limits(), today),
                new KnownMonths(List.of(), Set.of(), YearMonth.of(2026, 6)),
                new Verdicts());

        CapRule.judge(
                new Cap(
                        "1234567",
                        "MCI",
                        "Usage",
                        null,
                        null,
                        null,
                        null,
                        most,
                        null,
                        left,
                        null,
                        today.minusYears(1),
                        today.plusDays(9),
                        today),
                judged);

        assertThat(judged.verdicts().found()).hasSize(near ? 1 : 0);
    }

    @Test
    void a_time_that_was_over_for_a_lost_association_begins_anew_with_the_next_one() {
        Watched one = Watched.on(TODAY)
                .line("A1", "teams", "2025-01-15", "2026-02-20", null)
                .active("A2", "teams", "2026-04-01")
                .use("CA2", "teams", "2026-06", 90, 100)
                .complete("2026-01", "2026-06", EARNINGS, INELIGIBLE)
                .payEnds("teams", "2026-02");
        assertThat(one.told()).containsExactly("usage-no-earnings teams 2026-06");
        assertThat(one.payEnds("teams", "2026-05").told()).isEmpty();
    }

    @Test
    void a_reason_of_another_location_explains_nothing_and_one_of_the_global_account_does() {
        Watched one = usedInJune()
                .complete("2026-06", "2026-06", EARNINGS, INELIGIBLE)
                .refusedAt("7654321", "teams", IneligibleReason.PAULWPHWM, "2026-06-30");
        assertThat(one.told()).hasSize(1);
        assertThat(one.refusedAt("9999999", "teams", IneligibleReason.PAULWPHWM, "2026-06-30")
                        .told())
                .isEmpty();
        assertThat(usedInJune()
                        .complete("2026-06", "2026-06", EARNINGS, INELIGIBLE)
                        .refusedAt(null, "teams", IneligibleReason.PAULWPHWM, "2026-06-30")
                        .told())
                .isEmpty();
    }
}
