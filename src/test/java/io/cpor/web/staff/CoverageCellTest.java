package io.cpor.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.association.agreement.EngagementLevel;
import io.cpor.insight.CoveredLine;
import io.cpor.insight.LineState;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a line that is active and has no figures yet. */
class CoverageCellTest {
    private static String figures(LineState state, LocalDate since, boolean reported) {
        CoveredLine line = new CoveredLine(
                "teams",
                "Teams",
                EngagementLevel.WORKLOAD,
                state,
                "CPOR-2026-00042",
                null,
                since,
                null,
                Set.of(),
                reported);
        return CoverageCell.of(line, Set.of(), null).figures();
    }

    /** Those of its first whole month. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 16th of January 2027",
        "2026-12-02, 16th of February 2027",
        "2026-12-31, 16th of February 2027",
        "2027-01-31, 16th of March 2027"
    })
    void its_first_figures_are_expected_by_a_day(LocalDate since, String day) {
        assertThat(figures(LineState.ACTIVE, since, true))
                .isEqualTo("No figures yet; first figures expected by the " + day);
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, , true, No figures reported", "ACTIVE, 2026-12-01, false, No report tells of its use"})
    void nothing_is_expected_where_no_day_or_no_report_is_known(
            LineState state, LocalDate since, boolean reported, String words) {
        assertThat(figures(state, since, reported)).isEqualTo(words);
    }
}
