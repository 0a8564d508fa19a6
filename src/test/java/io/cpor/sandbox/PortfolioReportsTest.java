package io.cpor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Microsoft's reports say of the portfolio, whatever the day of the first start: each story is in its figures. */
class PortfolioReportsTest {
    private static final Map<PortfolioStory, String> CLAIMS = Arrays.stream(PortfolioStory.values())
            .collect(Collectors.toMap(
                    story -> story,
                    story -> String.valueOf(1000001 + story.ordinal()),
                    (one, same) -> one,
                    () -> new EnumMap<>(PortfolioStory.class)));

    private record Made(PortfolioDays days, PortfolioMoney money, PortfolioPayments paid) {
        static Made on(String today) {
            PortfolioDays days = new PortfolioDays(LocalDate.parse(today));
            return new Made(days, new PortfolioMoney(days, CLAIMS), new PortfolioPayments(days, CLAIMS));
        }

        YearMonth month(int place) {
            return days.base().plusMonths(place);
        }

        List<YearMonth> history() {
            return IntStream.rangeClosed(days.place(days.first()), 0)
                    .mapToObj(this::month)
                    .toList();
        }

        /** The values of that column, of the rows that name the customer. */
        List<String> values(String csv, PortfolioStory story, String column) {
            List<String> head = List.of(csv.lines().findFirst().orElseThrow().split(","));
            return csv.lines()
                    .filter(row -> row.contains(story.customer()))
                    .map(row -> row.split(",", -1)[head.indexOf(column)])
                    .toList();
        }

        long share(PortfolioStory story, int place) {
            return Math.round(100.0
                    * story.claimed().get(0).users(place)
                    / story.claimed().get(0).seats());
        }

        /** What is left of the cap, in per cent. */
        BigDecimal leftOfCap(int place) {
            String caps = paid.caps(List.of(month(place)));
            BigDecimal cap = new BigDecimal(
                    values(caps, PortfolioStory.CAP_NEAR, "maxCapUSD").get(0));
            BigDecimal left = new BigDecimal(values(caps, PortfolioStory.CAP_NEAR, "balanceEarningOpportunityUSD")
                    .get(0));
            return left.multiply(BigDecimal.valueOf(100)).divide(cap, 1, RoundingMode.HALF_UP);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-01", "2026-12-20", "2027-04-30"})
    void every_story_is_in_the_figures(String today) {
        Made made = Made.on(today);

        assertThat(IntStream.rangeClosed(0, 3).mapToObj(place -> made.share(PortfolioStory.BELOW_FORTY, place)))
                .containsExactly(38L, 38L, 39L, 41L);
        PortfolioLine falling = PortfolioStory.FALLING.claimed().get(0);
        assertThat(falling.users(0)).isGreaterThan(falling.users(-1));
        for (int place = 1; place <= 3; place++) {
            assertThat((double) falling.users(place) / falling.users(place - 1)).isBetween(0.8, 0.9);
        }
        assertThat(made.leftOfCap(0)).isBetween(BigDecimal.valueOf(11), BigDecimal.valueOf(12));
        assertThat(made.leftOfCap(1)).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(9.9));
        assertThat(made.leftOfCap(3)).isLessThan(made.leftOfCap(1));

        for (int place = 1; place <= 3; place++) {
            List<YearMonth> month = List.of(made.month(place));
            String earnings = made.money().earnings(month);
            String ineligible = made.money().ineligible(month);
            assertThat(made.values(earnings, PortfolioStory.NO_EARNINGS, "transactionDate"))
                    .as("only what is paid out by now, of the history")
                    .allMatch(day -> !day.startsWith(month.get(0).toString()));
            assertThat(made.values(ineligible, PortfolioStory.NO_EARNINGS, "reason"))
                    .isEmpty();
            assertThat(made.values(ineligible, PortfolioStory.INELIGIBLE, "reason"))
                    .isEqualTo(place > 1 ? List.of("CUSPUBSEC") : List.of());
            assertThat(made.values(earnings, PortfolioStory.SUBSCRIPTION_ENDS, "subscriptionEndDate"))
                    .isNotEmpty()
                    .containsOnly(LocalDate.parse(today).plusDays(30).toString());
            assertThat(made.values(ineligible, PortfolioStory.HEALTHY, "reason"))
                    .isEmpty();
        }
    }

    /** Whoever acts in time can still act on the day on which the last month is played. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-12-01", "2026-12-19", "2026-12-20", "2027-04-30", "2027-05-19"})
    void ninety_days_after_the_first_refusal_are_not_over(String today) {
        LocalDate refused = Made.on(today).month(2).atDay(28);

        assertThat(refused.plusDays(90)).isAfterOrEqualTo(today);
    }

    /** Month by month as all at once: what was paid since stands there anew, and every payment has its earnings. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-12-01", "2026-12-20"})
    void payments_are_the_sum_of_the_earnings_that_name_them(String today) {
        Made made = Made.on(today);
        List<String> files = new ArrayList<>(List.of(made.money().earnings(made.history())));
        List<String> payments = new ArrayList<>(List.of(made.paid().payments(made.history())));
        for (int place = 1; place <= 3; place++) {
            files.add(made.money().earnings(List.of(made.month(place))));
            payments.add(made.paid().payments(List.of(made.month(place))));
        }
        Map<String, BigDecimal> earned = sums(files, "earningId", "paymentId", "earningAmountUSD");
        Map<String, BigDecimal> paid = sums(payments, "paymentID", "paymentID", "totalPayment");

        assertThat(paid).hasSizeGreaterThan(8).isEqualTo(earned);
    }

    /** Of rows with one key the last counts; those without a group are left out. */
    private static Map<String, BigDecimal> sums(List<String> files, String key, String group, String amount) {
        Map<String, String[]> rows = new LinkedHashMap<>();
        List<String> head =
                List.of(files.get(0).lines().findFirst().orElseThrow().split(","));
        files.forEach(file -> file.lines()
                .skip(1)
                .map(row -> row.split(",", -1))
                .forEach(row -> {
                    rows.put(row[head.indexOf(key)], row);
                }));
        return rows.values().stream()
                .filter(row -> !row[head.indexOf(group)].isEmpty())
                .collect(Collectors.groupingBy(
                        row -> row[head.indexOf(group)],
                        Collectors.reducing(
                                BigDecimal.ZERO,
                                row -> new BigDecimal(row[head.indexOf(amount)]).setScale(2),
                                BigDecimal::add)));
    }
}
