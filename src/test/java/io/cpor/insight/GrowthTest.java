package io.cpor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthTest {
    private static MonthlyUse month(String month, Long users, boolean provisional) {
        return new MonthlyUse("teams", YearMonth.parse(month), users, 500L, null, null, provisional);
    }

    private static final List<MonthlyUse> MONTHS = List.of(
            month("2026-01", 90L, false),
            month("2026-02", 100L, false),
            month("2026-03", 110L, false),
            month("2026-04", 145L, false),
            month("2026-05", 300L, true));

    @Test
    void it_begins_with_the_first_whole_month_and_ends_with_the_last_that_does_not_change() {
        assertThat(Growth.of(MONTHS, LocalDate.of(2026, 1, 15)))
                .contains(new Growth(YearMonth.of(2026, 2), 100, YearMonth.of(2026, 4), 145));
        assertThat(Growth.of(MONTHS, LocalDate.of(2026, 1, 1)).orElseThrow().more())
                .isEqualTo(55);
    }

    @Test
    void a_fall_is_told_too() {
        List<MonthlyUse> falling = List.of(month("2026-02", 100L, false), month("2026-03", 70L, false));

        assertThat(Growth.of(falling, LocalDate.of(2026, 2, 1)).orElseThrow().more())
                .isEqualTo(-30);
    }

    @Test
    void without_the_figures_of_the_first_month_or_of_a_later_one_nothing_is_told() {
        assertThat(Growth.of(MONTHS, LocalDate.of(2025, 11, 15))).isEmpty();
        assertThat(Growth.of(MONTHS, LocalDate.of(2026, 3, 20)))
                .as("only what may change follows")
                .isEmpty();
        assertThat(Growth.of(
                        List.of(month("2026-02", null, false), month("2026-03", 5L, false)), LocalDate.of(2026, 2, 1)))
                .isEmpty();
    }
}
