package io.cpor.association.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of our languages somebody reads, and how its readers write a day. */
class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "pt, pt-BR",
        "pt-PT, pt-BR",
        "pt-BR, pt-BR",
        "pl-PL, pl",
        "nl-BE, nl",
        "it-CH, it",
        "de-AT, de",
        "en-US, en"
    })
    void a_language_is_known_wherever_it_is_spoken(String asked, String code) {
        assertThat(Language.of(Locale.forLanguageTag(asked)).orElseThrow().code())
                .isEqualTo(code);
    }

    @Test
    void another_language_is_none_of_ours() {
        assertThat(Language.of(Locale.forLanguageTag("tlh"))).isEmpty();
        assertThat(Language.of(Locale.forLanguageTag("not a tag"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, 1 December 2026, 11 March 2026",
        "GERMAN, 1. Dezember 2026, 11. März 2026",
        "FRENCH, 1er décembre 2026, 11 mars 2026",
        "SPANISH, 1 de diciembre de 2026, 11 de marzo de 2026",
        "ITALIAN, 1º dicembre 2026, 11 marzo 2026",
        "DUTCH, 1 december 2026, 11 maart 2026",
        "POLISH, 1 grudnia 2026, 11 marca 2026",
        "PORTUGUESE, 1º de dezembro de 2026, 11 de março de 2026"
    })
    void a_day_is_written_as_its_readers_write_it(Language language, String first, String eleventh) {
        assertThat(language.day(LocalDate.of(2026, 12, 1))).isEqualTo(first);
        assertThat(language.day(LocalDate.of(2026, 3, 11))).isEqualTo(eleventh);
    }
}
