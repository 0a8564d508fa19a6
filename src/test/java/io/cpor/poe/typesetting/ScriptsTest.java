package io.cpor.poe.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names in every script: drawn, and read back from the page as they were typed. */
class ScriptsTest {
    private static final float LEFT = 50;

    static Stream<String> names() {
        return Stream.of(
                "محمد بن عبد الله الأحمد",
                "شركة الأفق للتقنية 2026 (دبي)",
                "علی‌رضا محمدی",
                "דוד בן־גוריון",
                "חברת אופק בע״מ",
                "สมชาย ใจดี",
                "น้ำ ผู้ใหญ่ กิ่งแก้ว ปั๊ม",
                "अमित कुमार शर्मा किताब हिन्दी हिन्दी",
                "श्रीमती कृष्णा त्रिपाठी, हिन्दी",
                "রবীন্দ্রনাথ ঠাকুর",
                "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ ਸਿੰਘ",
                "ગુજરાત પ્રદેશ",
                "தமிழ்ச்செல்வன்",
                "శ్రీనివాస రావు",
                "ಶ್ರೀಕಾಂತ್ ಗೌಡ",
                "ശ്രീകുമാർ നായർ",
                "ශ්‍රී ලංකා",
                "ສົມຊາຍ",
                "အောင်ဆန်း",
                "ኢትዮጵያ",
                "សុខា ចាន់",
                "山田太郎 やまだ タロウ",
                "渡邉 葛\uDB40\uDD00城市 髙橋",
                "王小明，北京（中国）有限公司",
                "臺灣積體電路製造股份有限公司",
                "김철수 주식회사",
                "⼀一 株式会社",
                "Nguyễn Thị Ánh 👍",
                "Zoe\u0308 Z\u030Cabka");
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_copy_reads_as_typed(String name) throws IOException {
        byte[] pdf = drawn(List.of(name));
        String expected = name.replace("👍", "[U+1F44D]");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).strip()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void poppler_reads_as_typed(String name) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdftotext")));
        Path file = Files.createTempFile("script", ".pdf");
        Files.write(file, drawn(List.of(name)));
        Process reader = new ProcessBuilder("/usr/bin/pdftotext", file.toString(), "-").start();
        String read = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Files.delete(file);

        Assumptions.assumeFalse(
                name.contains("("), "Poppler takes brackets and numbers in Arabic for a text to the right");
        // Poppler marks where the direction turns
        assertThat(read.replaceAll("[\u202A-\u202E\u2066-\u2069]", "").strip())
                .isEqualTo(name.replace("👍", "[U+1F44D]"));
    }

    /** Programs guess in which order parts that run to the right and to the left follow each other; within each they do not. */
    @Test
    void each_part_of_a_line_in_two_directions_reads_as_typed() throws IOException {
        for (String line : List.of("חברת אופק (Contoso Ltd) 42", "Contoso محمد الأحمد Ltd")) {
            try (PDDocument document = Loader.loadPDF(drawn(List.of(line)))) {
                assertThat(new PDFTextStripper().getText(document))
                        .containsAnyOf("חברת אופק", "محمد الأحمد")
                        .containsAnyOf("(Contoso Ltd)", "Contoso ");
            }
        }
    }

    @Test
    void what_no_font_has_is_named_and_never_a_box() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(drawn(List.of("a\uDB80\uDC00b 👍 \u202Etxet \u200B", "☑ □ \u200D|")))) {
            assertThat(new PDFTextStripper().getText(document))
                    .isEqualToIgnoringNewLines("a[U+F0000]b [U+1F44D] [U+202E]txet [U+200B]☑ □ [U+200D]|");
        }
    }

    @Test
    void fonts_take_no_more_room_than_we_allow() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/fonts"))) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(25_000_000);
        }
        assertThat(Path.of("src/main/resources/fonts/noto/OFL.txt")).content().contains("SIL OPEN FONT LICENSE");
    }

    /** A page with a line for each text. */
    static byte[] drawn(List<String> texts) throws IOException {
        try (Typefaces typefaces = Typefaces.lent();
                PDDocument document = new PDDocument()) {
            Fonts fonts = new Fonts(document, typefaces, false);
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            page.setResources(new PDResources());
            PdfPen pen = new PdfPen(page.getResources());
            Style style = Style.regular(fonts, 14, Color.BLACK);
            float y = PDRectangle.A4.getHeight() - 50;
            for (String text : texts) {
                pen.text(style.line(text), style, LEFT, y);
                y -= 25;
            }
            page.setContents(new PDStream(document, pen.content(), COSName.FLATE_DECODE));
            fonts.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
