package io.cpor.poe.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How texts are measured and break into lines. */
class LineBreaksTest {
    private final PDDocument document = new PDDocument();
    private final Typefaces typefaces = Typefaces.lent();
    private final Fonts fonts;

    LineBreaksTest() throws IOException {
        fonts = new Fonts(document, typefaces, false);
    }

    @AfterEach
    void giveBack() throws IOException {
        document.close();
        typefaces.close();
    }

    private List<String> lines(String text, float most) throws IOException {
        return style().lines(text, most).stream().map(TextLine::text).toList();
    }

    private Style style() {
        return Style.regular(fonts, 10, Color.BLACK);
    }

    @Test
    void a_text_is_as_wide_as_PDFBox_says() throws IOException {
        String text = "Öffentliche Żabka Έργο Обучение ☑ fi";

        assertThat(style().width(style().line(text)))
                .isCloseTo(fonts.regular().pdf().getStringWidth(text) / 100, Offset.offset(0.001f));
    }

    @Test
    void no_line_is_too_wide_and_nothing_is_lost() throws IOException {
        String text = "Some words,  two blanks, and aWordThatIsWiderThanALineIsAndThereforeIsCut at the end";
        List<TextLine> lines = style().lines(text, 80);

        assertThat(lines).hasSizeGreaterThan(3);
        for (TextLine line : lines) {
            assertThat(style().width(line)).isLessThanOrEqualTo(80);
        }
        assertThat(String.join("", lines(text, 80)).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "株式会社山田製作所は、全従業員に対してチームズの導入研修を実施しました。",
                "บริษัทได้ดำเนินการฝึกอบรมพนักงานทุกคนเกี่ยวกับการใช้งานระบบใหม่",
                "قمنا بتدريب جميع الموظفين على استخدام النظام الجديد في الشركة",
                "हमने सभी कर्मचारियों को नई प्रणाली का उपयोग करने का प्रशिक्षण दिया"
            })
    void scripts_without_blanks_break_where_they_may(String text) throws IOException {
        List<TextLine> lines = style().lines(text, 90);

        assertThat(lines).hasSizeGreaterThan(2);
        for (TextLine line : lines) {
            assertThat(style().width(line)).isLessThanOrEqualTo(90);
            assertThat(line.text()).doesNotStartWith("、").doesNotStartWith("。");
        }
        assertThat(String.join("", lines(text, 90)).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    @Test
    void paragraphs_begin_new_lines() throws IOException {
        assertThat(lines("one\n\ntwo", 200)).containsExactly("one", "", "two");
    }

    @Test
    void a_letter_that_is_wider_than_the_line_stands_alone() throws IOException {
        assertThat(lines("WW", 1)).containsExactly("W", "W");
        assertThat(lines("日本", 1)).containsExactly("日", "本");
    }

    @Test
    // a time that grows with the length's square is minutes
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void an_overlong_word_of_any_script_is_broken_soon() throws IOException {
        for (String letters : List.of("م", "日", "ก", "कि", "aم")) {
            String word = letters.repeat(20_000);
            assertThat(String.join("", lines(word, 300))).isEqualTo(word);
        }
    }
}
