package io.cpor.poe.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDComboBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What customers send comes in, and is read. */
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
