package io.cpor.report.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as English and German programs write them. */
class NumberFormTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "POINT; 1,234.5; 1234.5",
                "POINT; 1234.50; 1234.50",
                "POINT; 1,234; 1234",
                "POINT; 12,5; 12.5",
                "POINT; -0.125; -0.125",
                "POINT; (12.5); -12.5",
                "POINT; $1,234,567.89; 1234567.89",
                "POINT; 1.5E3; 1500",
                "COMMA; 1.234,5; 1234.5",
                "COMMA; 1.234; 1234",
                "COMMA; 0.125; 0.125",
                "COMMA; −1 234,50 €; -1234.50",
                "COMMA; 1.234.567; 1234567"
            })
    void are_read(NumberForm form, String text, java.math.BigDecimal number) {
        assertThat(form.read(text).orElseThrow()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"POINT; many", "POINT; 1.2.3", "POINT; 1,2,3", "COMMA; 1,2,3", "POINT; =1+1"})
    void what_is_none_is_not_guessed(NumberForm form, String text) {
        assertThat(form.read(text)).isEmpty();
    }

    @Test
    void what_is_too_long_for_a_number_is_none() {
        assertThat(NumberForm.POINT.read("1".repeat(400))).isPresent();
        assertThat(NumberForm.POINT.read("1".repeat(401))).isEmpty();
    }

    @Test
    void a_file_shows_which_form_it_has() {
        assertThat(NumberForm.of(List.of("1.234", "12,50"), ',')).isEqualTo(NumberForm.COMMA);
        assertThat(NumberForm.of(List.of("1.234", "12.50"), ';')).isEqualTo(NumberForm.POINT);
        assertThat(NumberForm.of(List.of("1.234", "7"), ';')).isEqualTo(NumberForm.COMMA);
        assertThat(NumberForm.of(List.of("1,234", "7"), ',')).isEqualTo(NumberForm.POINT);
        assertThat(NumberForm.of(List.of("1.234.567"), ',')).isEqualTo(NumberForm.COMMA);
    }
}
