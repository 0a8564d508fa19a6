package io.cpor.partnercenter.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.table.DateParser;
import io.cpor.table.ParsedTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as portals, browsers and Excel write them; the office of these tests is in Berlin. */
class ExportDatesTest {
    private static final DateParser DATES = DateParser.of(List.of(), Exports.BERLIN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-20T10:15:30Z            | 2026-11-20T10:15:30Z",
                "2026-11-20T10:15:30.1234567Z    | 2026-11-20T10:15:30Z",
                "2026-11-20T10:15:30+02:00       | 2026-11-20T08:15:30Z",
                "2026-11-20 10:15:30 -0800       | 2026-11-20T18:15:30Z",
                "2026-11-20 10:15:30 UTC         | 2026-11-20T10:15:30Z",
                "2026-11-20 10:15                | 2026-11-20T09:15:00Z",
                "2026-07-20 10:15                | 2026-07-20T08:15:00Z",
                "11/20/2026 10:15                | 2026-11-20T09:15:00Z",
                "11/20/2026, 10:15:30 PM         | 2026-11-20T21:15:30Z",
                "11/2/2026 12:05 a.m.            | 2026-11-01T23:05:00Z",
                "1/2/2026 12:05 pm               | 2026-01-02T11:05:00Z",
                "20.11.2026 10:15 Uhr            | 2026-11-20T09:15:00Z",
                "1.2.2026, 1:05                  | 2026-02-01T00:05:00Z",
                "46346.5                         | 2026-11-20T11:00:00Z"
            })
    void a_moment_is_read(String written, Instant moment) {
        assertThat(DATES.read(written)).contains(new ParsedTime(moment, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20",
                "2026/11/20",
                "2026. 11. 20.",
                "2026年11月20日",
                "11/20/2026",
                "20/11/2026",
                "20-11-2026",
                "11-20-2026",
                "20.11.2026",
                "20. 11. 2026",
                "20-Nov-26",
                "20-nov-2026",
                "20 November 2026",
                "20. November 2026",
                "20 de noviembre de 2026",
                "20 listopada 2026",
                "Nov 20, 2026",
                "November 20th 2026",
                "46346"
            })
    void a_day_is_known_to_be_a_day(String written) {
        DateParser dates = DateParser.withFormat(List.of(), Exports.BERLIN);

        assertThat(dates.read(written)).contains(new ParsedTime(Instant.parse("2026-11-19T23:00:00Z"), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026",
                "03-04-2026",
                "20/11/2026",
                "2026-13-01",
                "2026/20/11",
                "20-Xyz-26",
                "31-Nov-26",
                "31.02.2026",
                "11/20/26",
                "2026-11-20 25:00",
                "2026-11-20 10:15 +99:00",
                "464",
                "4634651",
                "Nov 20",
                "99999999999/1/2026"
            })
    void what_is_no_date_is_not_guessed(String written) {
        assertThat(DATES.read(written)).isEmpty();
    }

    @Test
    void days_come_before_months_if_the_file_shows_it() {
        DateParser dayFirst = DateParser.of(List.of("03/04/2026", "20/11/2026 10:00", ""), Exports.BERLIN);
        DateParser undecided = DateParser.of(List.of("20/11/2026", "11/20/2026"), Exports.BERLIN);

        assertThat(dayFirst.read("03/04/2026").orElseThrow().at()).isEqualTo("2026-04-02T22:00:00Z");
        assertThat(undecided.read("03/04/2026").orElseThrow().at()).isEqualTo("2026-03-03T23:00:00Z");
        assertThat(undecided.read("20/11/2026")).isEmpty();
    }

    @Test
    void dashes_are_settled_by_dashes_alone() {
        DateParser dayFirst = DateParser.of(List.of("03-04-2026", "20-11-2026"), Exports.BERLIN);
        DateParser untold = DateParser.of(List.of("03-04-2026", "20/11/2026"), Exports.BERLIN);

        assertThat(dayFirst.read("03-04-2026").orElseThrow().at()).isEqualTo("2026-04-02T22:00:00Z");
        assertThat(untold.read("03-04-2026")).isEmpty();
    }

    @Test
    void the_month_is_known_by_its_name_in_many_languages() {
        for (String march : List.of("Mar", "März", "Mrz", "mars", "marzo", "mrt", "marca", "março", "MAR.")) {
            assertThat(DATES.read("20-" + march + "-26")).as(march).isPresent();
        }
    }

    @Test
    void what_can_be_read_in_two_ways_is_not_guessed_where_it_must_not_be() {
        DateParser undecided = DateParser.withFormat(List.of("03/04/2026", "20.11.2026"), Exports.BERLIN);
        DateParser contradicting = DateParser.withFormat(List.of("20/11/2026", "11/20/2026"), Exports.BERLIN);
        DateParser monthFirst = DateParser.withFormat(List.of("03/04/2026", "11/20/2026"), Exports.BERLIN);

        assertThat(undecided.read("03/04/2026")).isEmpty();
        assertThat(undecided.read("04/04/2026").orElseThrow().at()).isEqualTo("2026-04-03T22:00:00Z");
        assertThat(undecided.read("2026-04-03")).isPresent();
        assertThat(contradicting.read("03/04/2026")).isEmpty();
        assertThat(contradicting.read("20/11/2026").orElseThrow().at()).isEqualTo("2026-11-19T23:00:00Z");
        assertThat(contradicting.read("11/20/2026").orElseThrow().at()).isEqualTo("2026-11-19T23:00:00Z");
        assertThat(monthFirst.read("03/04/2026").orElseThrow().at()).isEqualTo("2026-03-03T23:00:00Z");
    }
}
