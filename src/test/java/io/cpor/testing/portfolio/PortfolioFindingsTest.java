package io.cpor.testing.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.finding.Finding;
import io.cpor.finding.FindingRule;
import io.cpor.finding.FindingRun;
import io.cpor.finding.FindingSearch;
import io.cpor.finding.FindingState;
import io.cpor.finding.Findings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a generated partner's reports stand twelve discrepancies: exactly these are found, however the reports come in. */
class PortfolioFindingsTest {
    private static final int MOST = 1000;

    /** What these tell does not come from the month of usage that is missing. */
    private static final Set<FindingRule> CERTAIN = EnumSet.of(
            FindingRule.UNKNOWN_CLAIM,
            FindingRule.ROWS_FOR_DROPPED_LINE,
            FindingRule.INELIGIBLE_ACTIONABLE,
            FindingRule.USAGE_NO_EARNINGS,
            FindingRule.UNUSED_SEATS,
            FindingRule.APPROVED_NO_USAGE,
            FindingRule.POE_AGE,
            FindingRule.SUBSCRIPTION_ENDS,
            FindingRule.CAP_NEAR);

    @TempDir
    Path folder;

    /** Where the rows are kept; a new one for each test. */
    DataSource database() throws IOException {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    PortfolioApplication application() throws IOException {
        return new PortfolioApplication(database(), folder, 20, 5, 15);
    }

    static List<Finding> judged(PortfolioApplication application) {
        application.bean(FindingRun.class).judge();
        return open(application);
    }

    private static List<Finding> open(PortfolioApplication application) {
        return application
                .bean(Findings.class)
                .search(new FindingSearch(FindingState.OPEN, null, "", "", 0, MOST))
                .content();
    }

    static void twelve(PortfolioApplication application) {
        assertThat(FindingTruth.shown(judged(application)))
                .isEqualTo(new FindingTruth(application).findings())
                .hasSize(12);
    }

    @Test
    void twelve_are_found_and_none_is_false() throws IOException {
        try (PortfolioApplication application = application()) {
            new History(application).clean();
            twelve(application);
            assertThat(judged(application)).as("judged again").allMatch(one -> one.cannotTell() == null);
        }
    }

    @Test
    void twelve_are_found_after_corrections_filters_parts_and_older_files() throws IOException {
        try (PortfolioApplication application = application()) {
            new History(application).untidy();
            twelve(application);
        }
    }

    @Test
    void what_is_judged_after_each_report_ends_with_the_same_twelve() throws IOException {
        try (PortfolioApplication application = application()) {
            Set<String> expected = new FindingTruth(application).findings().keySet();
            new History(application)
                    .afterEach(() -> assertThat(expected)
                            .as("no false one while reports are still missing")
                            .containsAll(FindingTruth.shown(judged(application)).keySet()))
                    .untidy();
            twelve(application);
        }
    }

    @Test
    void while_earnings_of_a_location_are_missing_nobody_is_told_that_money_is() throws IOException {
        try (PortfolioApplication application = application()) {
            new History(application).withoutEarningsOf(application.portfolio.last() - 3);
            Map<String, BigDecimal> expected = new FindingTruth(application).findings();
            assertThat(FindingTruth.shown(judged(application)).keySet()).isEqualTo(expected.keySet());
        }
    }

    @Test
    void while_a_month_of_usage_is_missing_only_what_is_certain_is_told() throws IOException {
        try (PortfolioApplication application = application()) {
            new History(application).withoutUsageOf(application.portfolio.last() - 1);
            Map<String, BigDecimal> certain = new TreeMap<>(new FindingTruth(application).findings());
            certain.keySet().removeIf(one -> !CERTAIN.contains(FindingRule.valueOf(one.split(" ")[0])));
            Map<String, BigDecimal> shown = FindingTruth.shown(judged(application));

            assertThat(shown.keySet()).containsAll(certain.keySet());
            assertThat(new FindingTruth(application).findings().keySet()).containsAll(shown.keySet());
        }
    }
}
