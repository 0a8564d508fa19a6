package io.cpor.testing.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.insight.Coverage;
import io.cpor.insight.CoverageOrder;
import io.cpor.insight.CoverageResult;
import io.cpor.insight.CoverageSearch;
import io.cpor.insight.CustomerUsage;
import io.cpor.money.Money;
import io.cpor.money.MoneyBasis;
import io.cpor.money.MoneyBy;
import io.cpor.money.MoneyPeriod;
import io.cpor.money.MoneyReport;
import io.cpor.money.MoneySearch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A generated partner's reports come in as files, and every figure of coverage, customers and money is what the generated rows
 * add up to in plain Java.
 */
class PortfolioFiguresTest {
    @TempDir
    Path folder;

    /** Where the rows are kept; a new one for each test. */
    DataSource database() throws IOException {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    PortfolioApplication application() throws IOException {
        return new PortfolioApplication(database(), folder, 20, 5, 15);
    }

    private void with(Consumer<History> history, Consumer<PortfolioApplication> check) throws IOException {
        try (PortfolioApplication application = application()) {
            history.accept(new History(application));
            check.accept(application);
        }
    }

    @Test
    void every_figure_follows_from_the_rows() throws IOException {
        with(History::clean, PortfolioFiguresTest::everything);
    }

    @Test
    void corrections_filters_parts_and_older_files_change_no_figure() throws IOException {
        with(History::untidy, PortfolioFiguresTest::everything);
    }

    @Test
    void without_a_month_the_coverage_is_that_of_the_month_before() throws IOException {
        with(
                history -> history.withoutUsageOf(13),
                application -> coverage(application, application.portfolio.last() - 2));
    }

    static void everything(PortfolioApplication application) {
        coverage(application, application.portfolio.last());
        customers(application);
        money(application);
    }

    private static void coverage(PortfolioApplication application, int newestComplete) {
        CoverageTruth truth = new CoverageTruth(application, newestComplete);
        CoverageResult shown = application
                .bean(Coverage.class)
                .search(new CoverageSearch("", "", null, CoverageOrder.CUSTOMER, 0, application.portfolio.customers()));

        same(CoverageTruth.shown(shown.content()), truth.lines());
        assertThat(CoverageTruth.counted(shown)).isEqualTo(truth.counts());
        assertThat(shown.unusedSeats()).isEqualTo(truth.unusedSeats());
    }

    /** Of at most 40 customers, from the first to the last. */
    private static void customers(PortfolioApplication application) {
        Portfolio portfolio = application.portfolio;
        int step = Math.max(1, portfolio.customers() / 40);
        Set<Integer> looked = new TreeSet<>(IntStream.range(0, portfolio.customers())
                .filter(one -> one % step == 0)
                .boxed()
                .toList());
        CustomerUsage usage = application.bean(CustomerUsage.class);
        new CoverageTruth(application, portfolio.last())
                .months(looked)
                .forEach((customer, months) -> same(
                        CoverageTruth.shown(usage.of(
                                portfolio.tenant(customer), portfolio.month(0), portfolio.month(portfolio.months()))),
                        months));
    }

    private static void money(PortfolioApplication application) {
        Money money = application.bean(Money.class);
        MoneyTruth truth = new MoneyTruth(application);
        Portfolio portfolio = application.portfolio;
        MoneyPeriod some = new MoneyPeriod(portfolio.month(4), portfolio.month(9));
        MoneyReport report = null;
        for (MoneyBy by : MoneyBy.values()) {
            for (MoneyBasis basis : MoneyBasis.values()) {
                for (MoneyPeriod period : List.of(some, MoneyPeriod.ALL)) {
                    MoneySearch search = new MoneySearch(by, basis, period);
                    report = money.report(search);
                    Map<String, String> shown = MoneyTruth.shown(report.earnings());
                    assertThat(shown).as(search.toString()).isEqualTo(truth.sums(search));
                }
            }
        }
        OtherMoneyTruth others = new OtherMoneyTruth(application);
        same(OtherMoneyTruth.shown(report.notEligible()), others.notEligible());
        same(OtherMoneyTruth.shownPayments(report.payments()), others.payments());
        assertThat(OtherMoneyTruth.shownCaps(report.caps())).isEqualTo(others.caps());
        assertThat(OtherMoneyTruth.shown(report.opportunities())).isEqualTo(others.opportunities());
    }

    /** Tells only what differs, for the sets are large. */
    private static void same(Set<String> shown, Set<String> expected) {
        Set<String> lacking = new TreeSet<>(expected);
        lacking.removeAll(shown);
        Set<String> beyond = new TreeSet<>(shown);
        beyond.removeAll(expected);
        assertThat(beyond.stream().limit(10))
                .as("lacking: %s", lacking.stream().limit(10).toList())
                .isEmpty();
        assertThat(lacking.stream().limit(10)).isEmpty();
    }
}
