package io.cpor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which days the stories of the portfolio are counted. */
class PortfolioDaysTest {
    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 2025-10-01, 2026-07, 2026-10",
        "2026-12-19, 2025-10-19, 2026-07, 2026-10",
        "2026-12-20, 2025-10-20, 2026-08, 2026-11",
        "2027-04-30, 2026-02-28, 2026-12, 2027-03"
    })
    void three_months_are_left_after_the_history(LocalDate today, LocalDate approved, String base, String newest) {
        PortfolioDays days = new PortfolioDays(today);

        assertThat(days.approvedOn()).isEqualTo(approved);
        assertThat(days.base()).hasToString(base);
        assertThat(PortfolioDays.newest(today)).hasToString(newest);
        assertThat(days.place(YearMonth.parse(newest))).isEqualTo(3);
        assertThat(days.place(days.first())).isBetween(-10, -9);
    }

    @Test
    void the_old_poe_is_more_than_eleven_and_less_than_twelve_months_old() {
        PortfolioDays days = new PortfolioDays(LocalDate.of(2026, 12, 1));

        assertThat(days.oldPoeOn()).isEqualTo("2025-12-25");
        assertThat(days.subscriptionEndsOn()).isEqualTo("2026-12-31");
    }
}
