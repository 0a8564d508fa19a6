package io.cpor.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What opens a finding again that somebody dealt with or set aside in May, when it was as bad as 100. */
class ReopeningTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 25);

    @ParameterizedTest
    @CsvSource({
        // state, aside until, month, measure, opens
        "DEALT_WITH, , 2026-05, 100, false",
        "DEALT_WITH, , 2026-05, 101, true",
        "DEALT_WITH, , 2026-06, 100, true",
        "DEALT_WITH, , 2026-04, 100, false",
        "DEALT_WITH, , , 100, false",
        "SET_ASIDE, , 2026-06, 119, false",
        "SET_ASIDE, , 2026-05, 120, true",
        "SET_ASIDE, 2026-07-26, 2026-06, 100, false",
        "SET_ASIDE, 2026-07-25, 2026-05, 100, true",
        "ENDED, , 2026-05, 1, true",
        "OPEN, , 2026-06, 500, false"
    })
    void it_opens_again(FindingState state, LocalDate until, YearMonth month, double measure, boolean opens) {
        Reopening done = new Reopening(state, YearMonth.of(2026, 5), 100, until);

        assertThat(done.isOpenedBy(month, measure, TODAY, 20)).isEqualTo(opens);
    }
}
