package io.cpor.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the letters of a file are read that does not say how they are written. */
class EncodingTest {
    @ParameterizedTest
    @CsvSource({
        "Zakład Próbny Śląsk, windows-1250, CENTRAL",
        "Łukasz Żak, windows-1250, CENTRAL",
        "Müller & Söhne, windows-1252, WESTERN",
        "Société Générale d’Été, windows-1252, WESTERN",
        "¿Qué? Ñandú, windows-1252, WESTERN",
        "Łódź, windows-1250, CENTRAL"
    })
    void the_one_is_taken_that_leaves_no_signs_in_words(String text, String charset, Encoding encoding) {
        byte[] content = text.getBytes(Charset.forName(charset));

        assertThat(Encoding.likeliest(content)).isEqualTo(encoding);
        assertThat(CsvText.of(content).text()).isEqualTo(text);
    }
}
