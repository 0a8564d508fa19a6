package io.cpor.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What customers type into the date of a PDF. */
class TypedDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2026-11-20 | 2026-11-20",
                "en | Nov 20, 2026 | 2026-11-20",
                "en | 11/20/2026 | 2026-11-20",
                "en | 20/11/2026 | 2026-11-20",
                "de | 20.11.2026 | 2026-11-20",
                "de | 4. Mai 2026 | 2026-05-04",
                "fr | 01/04/2026 | 2026-04-01",
                "fr | 1 avril 2026 | 2026-04-01",
                "es | 4 de mayo de 2026 | 2026-05-04",
                "it | 04/05/2026 | 2026-05-04",
                "nl | 4-5-2026 | 2026-05-04",
                "pl | 4 maja 2026 | 2026-05-04",
                "pl | 04.05.2026 | 2026-05-04",
                "pt-BR | 04/05/2026 | 2026-05-04",
                "pt-BR | 4 de maio de 2026 | 2026-05-04"
            })
    void a_day_is_read_as_readers_of_the_language_write_it(String language, String typed, LocalDate day) {
        assertThat(TypedDates.day(typed, Locale.forLanguageTag(language))).contains(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en | 04/05/2026", "en | 46346", "de | 31.02.2026", "de | 20.11.2026 10:30", "it | domani"})
    void what_is_no_day_or_may_be_two_is_not_guessed(String language, String typed) {
        assertThat(TypedDates.day(typed, Locale.forLanguageTag(language))).isEmpty();
    }
}
