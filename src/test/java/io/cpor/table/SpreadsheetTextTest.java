package io.cpor.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1", "+1", "-1", "@sum", "\uFF1D1+1", "\uFF0B1", "\uFF0D1", "\uFF20sum", "\uFE631", "\uFE621",
                "\u22121", "\t=1", "\r=1", "\n=1", "\tAna", "\rAna", " =1", "\u3000\uFF1D1", "\u200B=1", "\uFEFF=1"
            })
    void what_a_spreadsheet_could_take_for_a_formula_is_text(String text) {
        assertThat(SpreadsheetText.escape(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Contoso Ltd", "1-2=3", "Ａna", "例え", "'=1", "  Contoso"})
    void other_text_stays_as_it_is(String text) {
        assertThat(SpreadsheetText.escape(text)).isEqualTo(text);
    }

    @Test
    void nothing_is_an_empty_cell() {
        assertThat(SpreadsheetText.escape(null)).isEmpty();
    }
}
