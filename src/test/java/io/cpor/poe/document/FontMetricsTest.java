package io.cpor.poe.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How texts are measured and break into lines. */
class FontMetricsTest {
    private final PDDocument document = new PDDocument();
    private final Typefaces typefaces = Typefaces.lent();
    private final FontMetrics face;

    FontMetricsTest() throws IOException {
        face = new Fonts(document, typefaces, false).regular();
    }

    @AfterEach
    void giveBack() throws IOException {
        document.close();
        typefaces.close();
    }

    @Test
    void a_text_is_as_wide_as_PDFBox_says() throws IOException {
        String text = "Öffentliche Żabka Έργο Обучение ☑ fi";

        assertThat(face.width(text, 10)).isCloseTo(face.pdf().getStringWidth(text) / 100, Offset.offset(0.001f));
    }

    @Test
    void no_line_is_too_wide_and_nothing_is_lost() throws IOException {
        String text = "Some words,  two blanks, and aWordThatIsWiderThanALineIsAndThereforeIsCut at the end";
        List<String> lines = face.lines(text, 10, 80);

        assertThat(lines).hasSizeGreaterThan(3);
        for (String line : lines) {
            assertThat(face.width(line, 10)).isLessThanOrEqualTo(80);
        }
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    @Test
    void paragraphs_begin_new_lines() throws IOException {
        assertThat(face.lines("one\n\ntwo", 10, 200)).containsExactly("one", "", "two");
    }

    @Test
    void a_letter_that_is_wider_than_the_line_stands_alone() throws IOException {
        assertThat(face.lines("WW", 10, 1)).containsExactly("W", "W");
    }
}
