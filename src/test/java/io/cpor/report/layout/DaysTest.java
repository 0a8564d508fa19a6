package io.cpor.report.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and months as the reports write them. */
class DaysTest {
    private static final Days PLAIN = new Days(List.of(), List.of());

    @ParameterizedTest
    @CsvSource({
        "2026-05-31, 2026-05-31",
        "2026-05-31T23:30:00Z, 2026-05-31",
        "2026-05-01T00:00:00+02:00, 2026-05-01",
        "2026-05-01T00:00:00.0000000Z, 2026-05-01",
        "5/31/2026 12:00:00 AM, 2026-05-31",
        "31.05.2026, 2026-05-31"
    })
    void a_day_is_the_one_that_is_written(String text, LocalDate day) {
        assertThat(PLAIN.day(text)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-01", "2026-05", "202605", "2026/05", "5/1/2026", "May 2026", "2026-05-17"})
    void a_month_is_written_by_itself_or_by_a_day(String text) {
        assertThat(PLAIN.month(text)).contains(LocalDate.of(2026, 5, 1));
    }

    @ParameterizedTest
    @CsvSource({"soon", "2026-13", "2026-02-30", "99/99/2026"})
    void what_is_none_is_not_guessed(String text) {
        assertThat(PLAIN.month(text)).isEmpty();
    }

    @Test
    void dates_of_a_file_tell_together_which_number_is_the_month() {
        List<String> british = List.of("05/01/2026", "31/01/2026");

        assertThat(new Days(british, List.of()).day("05/01/2026")).contains(LocalDate.of(2026, 1, 5));
        assertThat(PLAIN.day("05/01/2026")).contains(LocalDate.of(2026, 5, 1));
    }

    @Test
    void the_first_day_of_each_month_tells_which_number_is_the_day() {
        List<String> british = List.of("01/04/2026", "01/05/2026");
        List<String> american = List.of("4/1/2026", "5/1/2026");

        assertThat(new Days(british, british).month("01/05/2026")).contains(LocalDate.of(2026, 5, 1));
        assertThat(new Days(american, american).month("5/1/2026")).contains(LocalDate.of(2026, 5, 1));
    }

    @Test
    void a_moment_without_a_zone_is_in_utc() {
        assertThat(PLAIN.moment("2026-05-31 10:15:00")).contains(Instant.parse("2026-05-31T10:15:00Z"));
    }
}
