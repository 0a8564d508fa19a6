package io.cpor.poe.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.cpor.testing.Slow;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDComboBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers send comes in, and is read. */
@Slow
class GoodFileTest {
    private static final int RED = 0xE0;

    @TempDir
    private Path directory;

    @Test
    void a_plain_pdf_with_links() throws IOException {
        byte[] pdf = Pdfs.plain(document -> {
            COSArray firstPage = new COSArray();
            firstPage.add(document.getPage(0));
            firstPage.add(COSName.getPDFName("Fit"));
            Pdfs.catalog(document).setItem("OpenAction", firstPage);
            Pdfs.annotate(
                    document,
                    Pdfs.dictionary(
                            "Subtype", "Link", "A", Pdfs.dictionary("S", "URI", "URI", "(https://example.com)")));
        });

        Uploads uploads = Uploads.to(directory);
        try (InspectedFile file = uploads.inspect("poe.pdf", "application/pdf", pdf)) {
            assertThat(file.kind()).isEqualTo(FileKind.PDF);
            assertThat(file.content()).hasBinaryContent(pdf);
            assertThat(file.fields()).isEmpty();
            assertThat(file.isDigitallySigned()).isFalse();
            BufferedImage page = only(file.pagePictures());
            assertThat(page.getWidth()).isBetween(1_239, 1_241);
            assertThat(page.getHeight()).isBetween(1_753, 1_755);
            assertThat(darkest(page, 150, 200, 500, 400)).as("the line of text").isLessThan(60);
        }
        assertThat(uploads.leftBehind()).isEmpty();
    }

    @Test
    void a_form_that_was_filled_in_and_signed() {
        byte[] pdf = Pdfs.plain(GoodFileTest::fill);

        try (InspectedFile file = Uploads.to(directory).inspect("poe.pdf", "application/pdf", pdf)) {
            assertThat(file.isDigitallySigned()).isTrue();
            assertThat(file.fields().orElseThrow())
                    .containsExactly(
                            entry("signer", "Zażółć Gęślą"),
                            entry("story", "Πρώτη\nδεύτερη"),
                            entry("agreed", "true"),
                            entry("maybe", "false"),
                            entry("colour", "blue"),
                            entry("empty", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"محمد بن عبد الله", "王小明 北京", "สมชาย ใจดี", "श्रीमती कृष्णा"})
    void our_form_filled_in_by_a_program_that_has_no_font_for_it_is_read_and_seen(String name) throws IOException {
        byte[] pdf = Pdfs.plain(document -> {
            PDAcroForm form = Pdfs.form(document);
            form.setNeedAppearances(true);
            text(form, "_association", "CPOR-2026-00042");
            text(form, "signerName", name);
            PDAnnotationWidget widget = form.getField("signerName").getWidgets().get(0);
            widget.setRectangle(new PDRectangle(300, 300, 200, 20));
            widget.setPage(document.getPage(0));
            document.getPage(0).getAnnotations().add(widget);
        });

        try (InspectedFile file = Uploads.to(directory).inspect("poe.pdf", "application/pdf", pdf)) {
            assertThat(file.fields().orElseThrow()).containsEntry("signerName", name);
            BufferedImage page = only(file.pagePictures());
            assertThat(darkest(page, 630, 1_095, 180, 30)).as("the name").isLessThan(60);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "STSong-Light, GB1, UniGB-UCS2-H",
        "HeiseiMin-W3, Japan1, UniJIS-UCS2-H",
        "HYSMyeongJo-Medium, Korea1, UniKS-UCS2-H"
    })
    void an_East_Asian_text_in_a_font_that_readers_have(String name, String collection, String encoding)
            throws IOException {
        byte[] pdf = Pdfs.plain(document -> {
            COSDictionary system = Pdfs.dictionary("Registry", "(Adobe)", "Ordering", "(" + collection + ")");
            system.setInt(COSName.SUPPLEMENT, 2);
            COSDictionary description = Pdfs.dictionary("Type", "FontDescriptor", "FontName", name);
            description.setInt(COSName.FLAGS, 4);
            COSArray descendants = new COSArray();
            descendants.add(Pdfs.dictionary(
                    "Type",
                    "Font",
                    "Subtype",
                    "CIDFontType0",
                    "BaseFont",
                    name,
                    "CIDSystemInfo",
                    system,
                    "FontDescriptor",
                    description));
            COSDictionary font = Pdfs.dictionary(
                    "Type",
                    "Font",
                    "Subtype",
                    "Type0",
                    "BaseFont",
                    name,
                    "Encoding",
                    encoding,
                    "DescendantFonts",
                    descendants);
            COSDictionary fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName("Asia"), font);
            document.getPage(0).getResources().getCOSObject().setItem(COSName.FONT, fonts);
            PDStream drawn = new PDStream(document);
            try (OutputStream out = drawn.createOutputStream()) {
                out.write("BT /Asia 40 Tf 300 300 Td <4E2D> Tj ET".getBytes(StandardCharsets.US_ASCII));
            }
            document.getPage(0).setContents(drawn);
        });

        try (InspectedFile file = Uploads.to(directory).inspect("poe.pdf", "application/pdf", pdf)) {
            BufferedImage page = only(file.pagePictures());
            // the stroke through the middle of the sign; a font that lacks it draws an empty frame or nothing
            assertThat(darkest(page, 655, 1_085, 24, 14)).isLessThan(90);
        }
    }

    private static void fill(PDDocument document) throws IOException {
        PDAcroForm form = Pdfs.form(document);
        text(form, "signer", "Zażółć Gęślą");
        text(form, "story", "Πρώτη\rδεύτερη");
        box(form, "agreed", "Yes");
        box(form, "maybe", "Off");
        PDComboBox colour = new PDComboBox(form);
        colour.setPartialName("colour");
        colour.setOptions(List.of("red", "blue"));
        colour.getCOSObject().setString(COSName.V, "blue");
        form.getFields().add(colour);
        PDTextField empty = new PDTextField(form);
        empty.setPartialName("empty");
        form.getFields().add(empty);
        PDSignatureField signature = new PDSignatureField(form);
        signature.getCOSObject().setItem(COSName.V, new PDSignature());
        form.getFields().add(signature);
    }

    private static void text(PDAcroForm form, String name, String value) {
        PDTextField field = new PDTextField(form);
        field.setPartialName(name);
        field.getCOSObject().setString(COSName.V, value);
        form.getFields().add(field);
    }

    private static void box(PDAcroForm form, String name, String state) {
        PDCheckBox field = new PDCheckBox(form);
        field.setPartialName(name);
        field.getCOSObject().setName(COSName.V, state);
        form.getFields().add(field);
    }

    @Test
    void a_scan_of_many_pages() throws IOException {
        byte[] colour = Pictures.jpeg(2_480, 3_508); // A4 in 300 dpi
        byte[] grey = Pictures.encoded(Pictures.drawn(4_961, 7_016, BufferedImage.TYPE_BYTE_GRAY), "jpeg"); // in 600
        byte[] pdf = Pdfs.plain(document -> {
            document.removePage(0);
            for (int i = 0; i < 19; i++) {
                Pdfs.addScan(document, colour);
            }
            Pdfs.addScan(document, grey);
        });

        try (InspectedFile file = Uploads.to(directory).inspect("scan.pdf", "application/pdf", pdf)) {
            assertThat(file.pagePictures()).hasSize(20);
            assertThat(corner(ImageIO.read(file.pagePictures().get(0).toFile())))
                    .isEqualTo("red upper left");
            assertThat(ImageIO.read(file.pagePictures().get(19).toFile()).getHeight())
                    .isBetween(1_753, 1_755);
        }
    }

    @Test
    void a_scan_in_colour_with_600_dpi_that_lost_nothing() throws IOException {
        byte[] pdf = Pdfs.plain(document -> {
            document.removePage(0);
            Pdfs.addPicture(document, Pictures.drawn(4_961, 7_016, BufferedImage.TYPE_3BYTE_BGR));
        });

        try (InspectedFile file = Uploads.to(directory).inspect("scan.pdf", "application/pdf", pdf)) {
            assertThat(corner(only(file.pagePictures()))).isEqualTo("red upper left");
        }
    }

    @Test
    void a_scan_of_a_scanner_that_packs_tightly() throws IOException {
        byte[] pdf = Pdfs.plain(document -> {
            COSStream picture = Pdfs.stream(document, Pictures.jbig2(), COSName.JBIG2_DECODE);
            picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
            picture.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
            picture.setInt(COSName.BITS_PER_COMPONENT, 1);
            picture.setInt(COSName.WIDTH, 64);
            picture.setInt(COSName.HEIGHT, 64);
            COSDictionary page = document.getPage(0).getCOSObject();
            page.setItem(COSName.RESOURCES, Pdfs.dictionary("XObject", Pdfs.dictionary("X", picture)));
            page.setItem(COSName.CONTENTS, Pdfs.stream(document, Pictures.text("300 0 0 300 100 400 cm /X Do")));
        });

        try (InspectedFile file = Uploads.to(directory).inspect("scan.pdf", "application/pdf", pdf)) {
            BufferedImage page = only(file.pagePictures());
            assertThat(darkest(page, 500, 500, 100, 100)).as("the scan").isLessThan(60);
            assertThat(darkest(page, 20, 20, 100, 100)).as("the margin").isGreaterThan(200);
        }
    }

    @Test
    void a_photo_of_a_phone_that_was_turned() throws IOException {
        byte[] photo = Pictures.turned(Pictures.jpeg(4_000, 3_000), 6);

        try (InspectedFile file = Uploads.to(directory).inspect("IMG_1.JPG", "image/jpeg", photo)) {
            assertThat(file.kind()).isEqualTo(FileKind.JPEG);
            BufferedImage upright = only(file.pagePictures());
            assertThat(upright.getWidth()).isEqualTo(1_500);
            assertThat(upright.getHeight()).isEqualTo(2_000);
            assertThat(corner(upright)).isEqualTo("red upper right");
        }
    }

    @Test
    void a_png() throws IOException {
        try (InspectedFile file = Uploads.to(directory).inspect("scan.png", "image/png", Pictures.png(300, 200))) {
            assertThat(file.fields()).isEmpty();
            assertThat(file.isDigitallySigned()).isFalse();
            assertThat(only(file.pagePictures()).getWidth()).isEqualTo(300);
            assertThat(corner(only(file.pagePictures()))).isEqualTo("red upper left");
        }
    }

    @Test
    void a_photo_of_a_phone_with_a_film_behind_it() {
        byte[] photo =
                Pictures.joined(Pictures.jpeg(400, 300), Pictures.text("\0\0\0\20ftypmp42isom\0\0\0\13mdat\1\2\3"));

        try (InspectedFile file = Uploads.to(directory).inspect("PXL.MP.jpg", "image/jpeg", photo)) {
            assertThat(file.content()).as("kept as it came").hasBinaryContent(photo);
            assertThat(file.pagePictures()).hasSize(1);
        }
    }

    @Test
    void several_photos_are_one_document_in_their_order() throws IOException {
        byte[] turned = Pictures.turned(Pictures.jpeg(400, 300), 6);
        byte[] mirrored = Pictures.turned(Pictures.jpeg(400, 300), 7);
        byte[] png = Pictures.png(200, 300);
        Uploads uploads = Uploads.to(directory);

        try (InspectedFile file = uploads.inspectAll(List.of(
                uploads.file("1.JPG", "image/jpeg", Pictures.joined(turned, turned)),
                uploads.file("2.png", "application/octet-stream", png),
                uploads.file("3.jfif", "image/jpeg", mirrored)))) {
            assertThat(file.kind()).isEqualTo(FileKind.PDF);
            assertThat(corners(file)).containsExactly("red upper right", "red upper left", "red lower right");
            byte[] document = Files.readAllBytes(file.content());
            assertThat(new String(document, StandardCharsets.ISO_8859_1))
                    .as("each photo byte for byte")
                    .contains(
                            new String(turned, StandardCharsets.ISO_8859_1),
                            new String(mirrored, StandardCharsets.ISO_8859_1));
            try (InspectedFile again = uploads.inspect("poe.pdf", "application/pdf", document)) {
                assertThat(corners(again)).isEqualTo(corners(file));
            }
        }
        assertThat(uploads.leftBehind()).isEmpty();
    }

    private static List<String> corners(InspectedFile file) throws IOException {
        List<String> corners = new ArrayList<>();
        for (Path page : file.pagePictures()) {
            corners.add(corner(ImageIO.read(page.toFile())));
        }
        return corners;
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 128, 256})
    void a_pdf_that_only_its_owner_may_change(int bits) throws IOException {
        byte[] pdf = Pdfs.plain(document -> {
            fill(document);
            AccessPermission none = new AccessPermission();
            none.setCanPrint(false);
            none.setCanExtractContent(false);
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "", none);
            policy.setEncryptionKeyLength(bits);
            document.protect(policy);
        });

        try (InspectedFile file = Uploads.to(directory).inspect("poe.pdf", "application/pdf", pdf)) {
            assertThat(file.fields().orElseThrow()).contains(entry("signer", "Zażółć Gęślą"), entry("agreed", "true"));
            assertThat(darkest(only(file.pagePictures()), 150, 200, 500, 400)).isLessThan(60);
            assertThat(file.content()).hasBinaryContent(pdf);
        }
    }

    @Test
    void a_pdf_with_bytes_around_it() throws IOException {
        byte[] pdf = Pictures.joined(
                Pictures.text("\r\n"), Pdfs.plain(GoodFileTest::fill), Pictures.text("\r\n--=_boundary--\r\n"));

        try (InspectedFile file = Uploads.to(directory).inspect("poe.pdf", "application/octet-stream", pdf)) {
            assertThat(file.fields().orElseThrow()).contains(entry("agreed", "true"));
            assertThat(darkest(only(file.pagePictures()), 150, 200, 500, 400)).isLessThan(60);
            assertThat(file.content()).hasBinaryContent(pdf);
        }
    }

    static Stream<Arguments> marks() throws IOException {
        return Stream.of(
                Arguments.of("text", mark("FreeText", "DA", "(0 g /Helv 20 Tf)", "Contents", "(Ana)")),
                Arguments.of("ink", mark("Ink", "InkList", lines(), "C", numbers(0, 0, 0), "BS", width())),
                Arguments.of("a line", mark("Line", "L", numbers(105, 105, 190, 115), "C", numbers(0, 0, 0))),
                Arguments.of("a stamp", (Pdfs.Change) document -> {
                    COSStream look = Pdfs.drawing(document, "0 g 0 0 500 800 re f");
                    Pdfs.annotate(document, Pdfs.dictionary("Subtype", "Stamp", "AP", Pdfs.dictionary("N", look)));
                }),
                Arguments.of("a picture", (Pdfs.Change) document -> {
                    try (PDPageContentStream page =
                            new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, true)) {
                        BufferedImage drawn = new BufferedImage(100, 20, BufferedImage.TYPE_INT_RGB);
                        page.drawImage(LosslessFactory.createFromImage(document, drawn), 100, 100);
                    }
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("marks")
    void what_somebody_put_on_the_pages_is_noticed_and_drawn(String what, Pdfs.Change mark) throws IOException {
        try (InspectedFile file = Uploads.to(directory).inspect("poe.pdf", "application/pdf", Pdfs.plain(mark))) {
            assertThat(file.isMarked()).isTrue();
            assertThat(darkest(only(file.pagePictures()), 208, 1504, 208, 42)).isLessThan(90);
        }
    }

    @Test
    void a_link_and_what_is_hidden_are_no_marks() {
        byte[] linked = Pdfs.plain(document -> Pdfs.annotate(document, Pdfs.dictionary("Subtype", "Link")));
        byte[] hidden = Pdfs.plain(document -> {
            COSDictionary note = Pdfs.dictionary("Subtype", "FreeText");
            note.setInt(COSName.F, 2);
            Pdfs.annotate(document, note);
        });

        for (byte[] pdf : List.of(linked, hidden)) {
            try (InspectedFile file = Uploads.to(directory).inspect("poe.pdf", "application/pdf", pdf)) {
                assertThat(file.isMarked()).isFalse();
            }
        }
    }

    @Test
    void values_that_a_program_left_for_others_to_draw_are_drawn() throws IOException {
        byte[] pdf = Pdfs.plain(document -> {
            PDAcroForm form = Pdfs.form(document);
            PDTextField field = new PDTextField(form);
            field.setPartialName("signer");
            field.getCOSObject().setString(COSName.V, "Ana Trujillo");
            PDAnnotationWidget widget = field.getWidgets().get(0);
            widget.setRectangle(new PDRectangle(100, 100, 100, 20));
            widget.setPage(document.getPage(0));
            document.getPage(0).getAnnotations().add(widget);
            form.getFields().add(field);
            form.setNeedAppearances(true);
        });

        try (InspectedFile file = Uploads.to(directory).inspect("poe.pdf", "application/pdf", pdf)) {
            assertThat(darkest(only(file.pagePictures()), 208, 1504, 208, 42)).isLessThan(90);
        }
    }

    private static Pdfs.Change mark(String kind, Object... more) {
        return document -> {
            COSDictionary mark = Pdfs.dictionary(more);
            mark.setItem(COSName.SUBTYPE, COSName.getPDFName(kind));
            mark.setInt(COSName.F, 4);
            Pdfs.annotate(document, mark);
        };
    }

    private static COSArray numbers(float... values) {
        COSArray numbers = new COSArray();
        numbers.setFloatArray(values);
        return numbers;
    }

    private static COSArray lines() {
        COSArray lines = new COSArray();
        lines.add(numbers(105, 105, 150, 115, 190, 105));
        return lines;
    }

    private static COSDictionary width() {
        COSDictionary style = new COSDictionary();
        style.setInt(COSName.W, 3);
        return style;
    }

    private static BufferedImage only(List<Path> pictures) throws IOException {
        assertThat(pictures).hasSize(1);
        return ImageIO.read(pictures.get(0).toFile());
    }

    private static String corner(BufferedImage picture) {
        int right = picture.getWidth() - 20;
        int bottom = picture.getHeight() - 20;
        return Map.of(
                        "upper left",
                        isRed(picture, 20, 20),
                        "upper right",
                        isRed(picture, right, 20),
                        "lower left",
                        isRed(picture, 20, bottom),
                        "lower right",
                        isRed(picture, right, bottom))
                .entrySet()
                .stream()
                .filter(Map.Entry::getValue)
                .map(each -> "red " + each.getKey())
                .reduce("", String::concat);
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        int colour = picture.getRGB(x, y);
        return (colour >> 16 & 0xFF) > RED && (colour & 0xFF) < 0x40;
    }

    private static int darkest(BufferedImage picture, int x, int y, int width, int height) {
        int darkest = 255;
        for (int colour : picture.getRGB(x, y, width, height, null, 0, width)) {
            darkest = Math.min(darkest, colour & 0xFF);
        }
        return darkest;
    }
}
