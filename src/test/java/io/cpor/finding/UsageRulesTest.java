package io.cpor.finding;

import static io.cpor.report.layout.ReportKind.OFFICE_USAGE;
import static io.cpor.report.layout.ReportKind.USAGE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings from rows of usage that are missing, falling or few, at their borders. On 25 July 2026 June is the newest settled month. */
class UsageRulesTest {
    private static final String TODAY = "2026-07-25";

    @ParameterizedTest
    @CsvSource({
        // active since, complete from, complete to, finding
        "2026-04-15, 2026-05, 2026-06, approved-no-usage teams 2026-06", // May and June are expected
        "2026-05-01, 2026-05, 2026-06, approved-no-usage teams 2026-06", // a whole month from its first day on
        "2026-05-02, 2026-05, 2026-06, ''", // June alone is expected
        "2026-04-15, 2026-06, 2026-06, ''", // May is missing
        "2025-01-15, 2026-05, 2026-06, approved-no-usage teams 2026-06", // two complete ones are enough, whenever
        "2026-06-15, 2026-05, 2026-06, ''"
    })
    void an_approved_claim_has_no_row_in_the_second_report(String since, String from, String to, String finding) {
        Watched one = Watched.on(TODAY).active("A1", "teams", since).complete(from, to, USAGE);

        assertThat(String.join(",", one.told())).isEqualTo(finding);
    }

    @Test
    void the_second_report_counts_when_its_month_is_settled() {
        assertThat(Watched.on("2026-07-19")
                        .active("A1", "teams", "2026-04-15")
                        .complete("2026-05", "2026-06", USAGE)
                        .told())
                .isEmpty();
        assertThat(Watched.on("2026-07-20")
                        .active("A1", "teams", "2026-04-15")
                        .complete("2026-05", "2026-06", USAGE)
                        .told())
                .containsExactly("approved-no-usage teams 2026-06");
    }

    @Test
    void a_missing_report_is_named_instead() {
        Watched one = Watched.on(TODAY).active("A1", "teams", "2026-04-15").complete(USAGE, "2026-05");

        assertThat(one.told()).isEmpty();
        assertThat(one.untold()).containsExactly("approved-no-usage usage 2026-06");
        assertThat(Watched.on(TODAY).active("A1", "teams", "2026-05-15").untold())
                .as("one month alone is no matter yet")
                .isEmpty();
    }

    @Test
    void the_global_account_counts_for_a_location_of_which_nobody_said_anything() {
        Watched one = Watched.on(TODAY)
                .active("A1", "teams", "2026-04-15")
                .completeFor("9999999", USAGE, "2026-05", "2026-06");
        assertThat(one.told()).containsExactly("approved-no-usage teams 2026-06");

        assertThat(one.complete(USAGE, "2026-04").told()).as("somebody did").isEmpty();
        assertThat(Watched.on(TODAY)
                        .active("A1", "teams", "2026-04-15")
                        .completeFor("7654321", USAGE, "2026-05", "2026-06")
                        .told())
                .as("another location")
                .isEmpty();
    }

    @Test
    void a_row_under_any_claim_that_is_not_anothers_is_usage() {
        Watched none = Watched.on(TODAY).active("A1", "teams", "2026-04-15").complete("2026-05", "2026-06", USAGE);
        assertThat(none.use("C-unknown", "teams", "2026-06", 90, 100).told()).isEmpty();

        Watched regained = Watched.on(TODAY)
                .line("A1", "teams", "2025-01-15", "2026-03-15", null)
                .active("A2", "teams", "2026-04-15")
                .complete("2026-05", "2026-06", USAGE)
                .use("CA1", "teams", "2026-03", 90, 100);
        assertThat(regained.told()).as("rows before it was lost").containsExactly("approved-no-usage teams 2026-06");
        assertThat(none.use("CA1", "teams", "2026-04", 90, 100).told())
                .as("a row, so no longer")
                .isEmpty();
        assertThat(Watched.on(TODAY)
                        .active("A1", "teams", "2026-04-15")
                        .complete("2026-05", "2026-06", USAGE)
                        .use("CA1", "teams", "2026-04", 90, 100)
                        .told())
                .as("a row of the month that was no whole one")
                .containsExactly("approved-no-usage teams 2026-06");
    }

    @Test
    void an_engagement_that_no_report_holds_fires_nothing_and_says_so() {
        Watched one = Watched.on(TODAY).unreported("A1", "D365", "2025-04-15").complete("2026-05", "2026-06", USAGE);

        assertThat(one.told()).isEmpty();
        assertThat(one.untold()).isEmpty();
        assertThat(one.judged().unreported()).containsEntry("Modern Work and Security Usage", 1);
    }

    private static Watched stopped(String lastRow) {
        return Watched.on(TODAY)
                .unpaid("A1", "teams", "2025-01-15")
                .use("CA1", "teams", lastRow, 90, 100)
                .uses(null, "exchange", "2026-01", "2026-06", 90, 100);
    }

    @Test
    void rows_stop_for_two_complete_reports_while_the_customer_pays_on() {
        assertThat(stopped("2026-04").complete("2026-05", "2026-06", USAGE).told())
                .containsExactly("rows-stopped teams 2026-06");
        assertThat(stopped("2026-05").complete("2026-05", "2026-06", USAGE).told())
                .as("one report")
                .isEmpty();
        assertThat(stopped("2026-05").untold()).as("nor is one report missed").isEmpty();
        assertThat(stopped("2026-04").complete("2026-06", "2026-06", USAGE).told())
                .isEmpty();
        assertThat(stopped("2026-04").complete("2026-06", "2026-06", USAGE).untold())
                .containsExactly("rows-stopped usage 2026-05");
        assertThat(stopped("2026-03")
                        .complete("2026-04", "2026-04", USAGE)
                        .complete("2026-06", "2026-06", USAGE)
                        .told())
                .as("two complete ones, with a gap between")
                .containsExactly("rows-stopped teams 2026-06");
    }

    @Test
    void a_customer_who_pays_for_nothing_any_more_is_no_claim_that_was_lost() {
        Watched left = Watched.on(TODAY)
                .unpaid("A1", "teams", "2025-01-15")
                .use("CA1", "teams", "2026-04", 90, 100)
                .use(null, "exchange", "2026-05", 90, 100)
                .complete("2026-05", "2026-06", USAGE);
        assertThat(left.told()).isEmpty();
        assertThat(left.untold()).containsExactly("rows-stopped office-usage 2026-06");

        assertThat(left.complete("2026-05", "2026-06", OFFICE_USAGE).untold()).isEmpty();
        assertThat(left.use(null, "exchange", "2026-06", 0, 0).told())
                .as("no seats")
                .isEmpty();
        assertThat(left.use(null, "exchange", "2026-06", 0, 1).told()).containsExactly("rows-stopped teams 2026-06");
    }

    @Test
    void a_row_that_is_there_again_ends_nothing_until_its_month_is_complete() {
        assertThat(stopped("2026-06").judged().untold().keySet())
                .extracting(key -> key.rule().code())
                .contains("rows-stopped", "approved-no-usage");
        assertThat(stopped("2026-06").complete(USAGE, "2026-06").judged().untold())
                .isEmpty();
    }

    private static Watched used(long april, long may, long june) {
        return Watched.on(TODAY)
                .active("A1", "teams", "2025-01-15")
                .use("CA1", "teams", "2026-04", april, 1000)
                .use("CA1", "teams", "2026-05", may, 1000)
                .use("CA1", "teams", "2026-06", june, 1000)
                .use("CA1", "teams", "2026-07", 1, 1000); // provisional
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 900, 810, true",
        "1000, 901, 810, false", // 9.9 per cent first
        "1000, 900, 811, false", // 9.9 per cent then
        "1000, 900, 900, false",
        "0, 0, 0, false",
        "800, 1000, 500, false"
    })
    void usage_falls_by_ten_per_cent_two_months_running(long april, long may, long june, boolean falls) {
        assertThat(used(april, may, june).told().contains("usage-falling teams 2026-06"))
                .isEqualTo(falls);
    }

    @Test
    void falling_is_not_told_of_months_that_are_missing_or_before_the_association() {
        Watched gap = Watched.on(TODAY)
                .active("A1", "teams", "2025-01-15")
                .use("CA1", "teams", "2026-03", 1000, 1000)
                .use("CA1", "teams", "2026-05", 900, 1000)
                .use("CA1", "teams", "2026-06", 810, 1000);
        assertThat(gap.told()).isEmpty();
        Watched young = Watched.on(TODAY)
                .active("A1", "teams", "2026-04-02")
                .use("CA1", "teams", "2026-04", 1000, 1000)
                .use("CA1", "teams", "2026-05", 900, 1000)
                .use("CA1", "teams", "2026-06", 810, 1000);
        assertThat(young.told()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "66, 166, true", // 100 unused, 39.8 per cent
        "66, 165, false", // 99 unused
        "67, 168, true",
        "400, 1000, false", // 40 per cent
        "399, 1000, true"
    })
    void seats_are_unused_from_a_hundred_on_and_below_forty_per_cent(long users, long seats, boolean unused) {
        Watched one =
                Watched.on(TODAY).active("A1", "teams", "2025-01-15").use("CA1", "teams", "2026-06", users, seats);

        assertThat(one.told().contains("unused-seats teams 2026-06")).isEqualTo(unused);
    }

    @Test
    void the_report_of_whole_tenants_tells_it_where_the_one_of_our_claims_has_no_row() {
        assertThat(Watched.on(TODAY)
                        .unreported("A1", "teams", "2025-01-15")
                        .use(null, "teams", "2026-06", 10, 1000)
                        .told())
                .containsExactly("unused-seats teams 2026-06");
    }

    @Test
    void better_figures_end_it_only_in_a_complete_month() {
        Watched better =
                Watched.on(TODAY).unpaid("A1", "teams", "2025-01-15").use("CA1", "teams", "2026-06", 900, 1000);
        assertThat(better.judged().untold().keySet())
                .extracting(key -> key.rule().code())
                .contains("unused-seats", "usage-falling");
        assertThat(better.complete(USAGE, "2026-06").judged().untold()).isEmpty();
    }

    @Test
    void what_a_line_was_like_before_its_rows_stopped_is_no_finding_any_more() {
        Watched one = Watched.on(TODAY)
                .active("A1", "teams", "2025-01-15")
                .use("CA1", "teams", "2026-05", 10, 1000)
                .complete(USAGE, "2026-06");
        assertThat(one.told()).isEmpty();
    }

    @Test
    void rows_of_a_dropped_line_are_told_from_the_month_after() {
        Watched one = Watched.on(TODAY)
                .line("A1", "teams", "2025-01-15", null, "2026-05-10")
                .use("CA1", "teams", "2026-05", 90, 100);
        assertThat(one.told()).as("the month in which it was dropped").isEmpty();
        assertThat(one.use("CA1", "teams", "2026-06", 90, 100).told())
                .containsExactly("rows-for-dropped-line teams 2026-06");
        assertThat(one.complete(USAGE, "2026-06").told()).containsExactly("rows-for-dropped-line teams 2026-06");
        assertThat(Watched.on(TODAY)
                        .line("A1", "teams", "2025-01-15", null, "2026-03-10")
                        .use("CA1", "teams", "2026-05", 90, 100)
                        .complete(USAGE, "2026-06")
                        .told())
                .as("the newest complete report has none any more")
                .isEmpty();
        assertThat(Watched.on(TODAY)
                        .line("A1", "teams", "2025-01-15", null, "2026-03-10")
                        .earning("CA1", "teams", "2026-05", "5")
                        .told())
                .containsExactly("rows-for-dropped-line teams 2026-05");
    }

    @Test
    void a_row_of_the_claim_under_a_name_that_nobody_explained_may_be_the_lines() {
        Watched one = Watched.on(TODAY)
                .unpaid("A1", "teams", "2026-04-15")
                .complete("2026-05", "2026-06", USAGE)
                .use("CA1", null, "2026-06", 90, 100);
        assertThat(one.told()).isEmpty();
        assertThat(one.untold()).containsExactly("approved-no-usage usage 2026-06");
        assertThat(Watched.on(TODAY)
                        .unpaid("A1", "teams", "2026-04-15")
                        .complete("2026-05", "2026-06", USAGE)
                        .use("C-other", null, "2026-06", 90, 100)
                        .told())
                .as("a row of another claim")
                .hasSize(1);
    }
}
