package io.cpor.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.association.agreement.Validity;
import io.cpor.association.programme.EstimateRow;
import io.cpor.association.programme.UnitTerm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a formula is trusted, and what it makes of a line. */
class EstimateTrialTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final List<YearMonth> MONTHS = EstimateTrial.months(MAY);

    private static MonthOfUnits month(YearMonth month, String imported, String computed) {
        return new MonthOfUnits(month, 10, 0, new BigDecimal(imported), new BigDecimal(computed));
    }

    private static List<MonthOfUnits> good() {
        List<MonthOfUnits> months = new ArrayList<>();
        MONTHS.forEach(one -> months.add(month(one, "100", "100")));
        return months;
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1050, true", // wrong by 5.0 %
        "1000, 1051, false", // 5.1 %
        "1000, 950, true",
        "1000, 949, false",
        "1000, 1050.01, false",
        "1000, 1000, true",
        "20, 21, true",
        "20, 22, false"
    })
    void it_is_trusted_up_to_five_per_cent(String imported, String computed, boolean trusted) {
        List<MonthOfUnits> months = good();
        months.set(1, month(MONTHS.get(1), imported, computed));

        assertThat(EstimateTrial.failure(MONTHS, months).isEmpty()).isEqualTo(trusted);
    }

    @Test
    void why_it_is_not_trusted_is_told_with_the_figures() {
        List<MonthOfUnits> months = good();
        months.set(2, month(MAY, "1000", "1051"));

        assertThat(EstimateTrial.failure(MONTHS, months))
                .hasValue("the formula is wrong by 5.1 % in May 2026: it makes 1051 units of what Microsoft counted as"
                        + " 1000");
    }

    @Test
    void a_month_without_rows_without_units_or_without_what_is_needed_is_no_trial() {
        List<MonthOfUnits> gap = good();
        gap.remove(0);
        List<MonthOfUnits> nothing = good();
        nothing.set(0, month(MONTHS.get(0), "0", "0"));
        List<MonthOfUnits> lacking = good();
        lacking.set(0, new MonthOfUnits(MONTHS.get(0), 10, 1, new BigDecimal("100"), new BigDecimal("100")));

        assertThat(EstimateTrial.failure(MONTHS, gap)).hasValue("the report of earnings has no row of March 2026");
        assertThat(EstimateTrial.failure(MONTHS, nothing).orElseThrow()).contains("no unit in March 2026");
        assertThat(EstimateTrial.failure(MONTHS, lacking).orElseThrow()).startsWith("1 of 10 rows of March 2026");
        assertThat(EstimateTrial.failure(MONTHS, good())).isEmpty();
    }

    private static EstimateRow formula(UnitTerm counted, UnitTerm less, String atLeast) {
        return new EstimateRow(
                "Usage",
                null,
                counted,
                less,
                new BigDecimal(atLeast),
                new Validity(LocalDate.of(2026, 1, 1), null),
                "a test");
    }

    private static EstimateLine line(String baseline, String before, String seats, String users) {
        return new EstimateLine("t", number(baseline), number(before), number(seats), number(users));
    }

    private static BigDecimal number(String text) {
        return text == null || text.isEmpty() ? null : new BigDecimal(text);
    }

    @ParameterizedTest
    @CsvSource({
        // baseline, users before, seats, users, counted, less, at least, fewest, most
        "300, 350, 420, 380, paid-seats, baseline, 0, 70, 120",
        "300, 250, 420, 380, paid-seats, baseline, 0, 120, 120", // the mark does not fall
        "300, , 420, 380, paid-seats, baseline, 0, 120, 120",
        "420, 100, 420, 380, paid-seats, baseline, 0, 0, 0",
        "430, 100, 420, 380, paid-seats, baseline, 0, 0, 0",
        "300, 350, 420, 380, active-users, baseline, 0, 30, 80",
        "300, 350, 420, 380, active-users, baseline, 31, 0, 80", // fewer than that count as none
        "300, 350, 420, 380, active-users, baseline, 30, 30, 80",
        ", , 420, 380, active-users, nothing, 0, 380, 380"
    })
    void a_line_has_units_above_the_mark(
            String baseline,
            String before,
            String seats,
            String users,
            String counted,
            String less,
            String atLeast,
            String fewest,
            String most) {
        EstimateRow formula = formula(
                io.cpor.association.value.Coded.of(UnitTerm.class, counted),
                io.cpor.association.value.Coded.of(UnitTerm.class, less),
                atLeast);
        EstimateLine line = line(baseline, before, seats, users);

        assertThat(line.isKnown(formula)).isTrue();
        assertThat(line.fewest(formula)).isEqualByComparingTo(fewest);
        assertThat(line.most(formula)).isEqualByComparingTo(most);
    }

    @Test
    void a_line_without_what_the_formula_needs_is_not_known() {
        assertThat(line(null, null, "420", "380").isKnown(formula(UnitTerm.PAID_SEATS, UnitTerm.BASELINE, "0")))
                .isFalse();
        assertThat(line("300", null, null, "380").isKnown(formula(UnitTerm.PAID_SEATS, UnitTerm.BASELINE, "0")))
                .isFalse();
    }

    private static Cap cap(String engagement, String tenant, String balance, String ends) {
        return new Cap(
                "1234567",
                null,
                engagement,
                null,
                tenant,
                null,
                null,
                null,
                null,
                new BigDecimal(balance),
                null,
                null,
                LocalDate.parse(ends),
                LocalDate.of(2026, 5, 1));
    }

    @Test
    void no_customer_earns_more_than_its_cap_and_all_no_more_than_those_of_locations() {
        Map<String, BigDecimal> units = Map.of("a", new BigDecimal("100"), "b", new BigDecimal("50"));
        BigDecimal two = new BigDecimal("2");

        assertThat(new EstimateCaps(List.of(), "Usage", null, MAY).usd(units, two))
                .isEqualByComparingTo("300");
        assertThat(new EstimateCaps(List.of(cap("usage", "a", "120", "2026-06-30")), "Usage", null, MAY)
                        .usd(units, two))
                .isEqualByComparingTo("220");
        assertThat(new EstimateCaps(List.of(cap("Usage", null, "150", "2026-05-01")), "Usage", null, MAY)
                        .usd(units, two))
                .isEqualByComparingTo("150");
        assertThat(new EstimateCaps(
                                List.of(cap("Usage", null, "150", "2026-04-30"), cap("Other", null, "1", "2026-06-30")),
                                "Usage",
                                null,
                                MAY)
                        .usd(units, two))
                .isEqualByComparingTo("300");
    }
}
