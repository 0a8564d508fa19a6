package io.cpor.poe.upload;

import static io.cpor.poe.upload.Pdfs.dictionary;
import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.SecurityStatement;
import io.cpor.testing.Slow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** PDFs that do harm where they are opened: each is refused, soon, and leaves nothing behind. */
@SecurityStatement(28)
@Slow
class HostilePdfTest {
    @TempDir
    private Path directory;

    static Stream<Arguments> hostile() {
        Map<String, Pdfs.Change> active = new LinkedHashMap<>();
        active.put("a script among the names", document -> {
            COSArray names = new COSArray();
            names.add(new COSString("start"));
            names.add(Pdfs.script());
            put(document, "Names", dictionary("JavaScript", dictionary("Names", names)));
        });
        active.put("a script when a field is entered", document -> {
            COSDictionary annotation = dictionary("Subtype", "Widget", "AA", dictionary("E", Pdfs.script()));
            Pdfs.annotate(document, annotation);
        });
        active.put("a script when it is opened", document -> put(document, "OpenAction", Pdfs.script()));
        active.put(
                "a jump to the web when it is opened",
                document -> put(document, "OpenAction", dictionary("S", "URI", "URI", "(https://example.com)")));
        active.put(
                "an action of a page",
                document -> document.getPage(0)
                        .getCOSObject()
                        .setItem("AA", dictionary("O", dictionary("S", "Named", "N", "Print"))));
        active.put("a program", document -> link(document, dictionary("S", "Launch", "F", "(cmd.exe)")));
        active.put(
                "a form that is sent somewhere",
                document -> link(document, dictionary("S", "SubmitForm", "F", "(https://example.com)")));
        active.put(
                "another file",
                document -> link(document, dictionary("S", "GoToR", "F", "(\\\\\\\\example.com\\\\share\\\\x.pdf)")));
        active.put(
                "a link that is a script",
                document -> link(document, dictionary("S", "URI", "URI", "( java\tScript:alert\\(1\\))")));
        active.put(
                "a link to a file", document -> link(document, dictionary("S", "URI", "URI", "(file:///etc/passwd)")));
        active.put(
                "a script behind a harmless jump",
                document -> link(document, dictionary("S", "GoTo", "D", "(x)", "Next", Pdfs.script())));

        Map<String, Pdfs.Change> attached = new LinkedHashMap<>();
        attached.put("a file among the names", document -> {
            COSStream file = Pdfs.stream(document, new byte[] {1});
            COSArray names = new COSArray();
            names.add(new COSString("a.exe"));
            names.add(dictionary("Type", "Filespec", "F", "(a.exe)", "EF", dictionary("F", file)));
            put(document, "Names", dictionary("EmbeddedFiles", dictionary("Names", names)));
        });
        attached.put("a file on a page", document -> Pdfs.annotate(document, dictionary("Subtype", "FileAttachment")));
        attached.put("media on a page", document -> Pdfs.annotate(document, dictionary("Subtype", "RichMedia")));

        Map<String, Pdfs.Change> complex = new LinkedHashMap<>();
        complex.put("a bomb in two layers", document -> {
            byte[] packed = Bombs.deflated(1_100, 2);
            assertThat(packed.length).isLessThan(100_000);
            put(document, "X", Pdfs.stream(document, packed, COSName.FLATE_DECODE, COSName.FLATE_DECODE));
        });
        complex.put("a bomb in LZW", document -> {
            byte[] packed = Bombs.lzw(150);
            assertThat(packed.length).isLessThan(1_000_000);
            put(document, "X", Pdfs.stream(document, packed, COSName.LZW_DECODE));
        });
        complex.put("a picture that is far too large", document -> {
            COSStream picture = Pdfs.stream(document, new byte[] {1}, COSName.DCT_DECODE);
            picture.setLong(COSName.WIDTH, 60_000);
            picture.setLong(COSName.HEIGHT, 60_000);
            put(document, "X", picture);
        });
        complex.put("more objects than anybody needs", document -> {
            COSArray many = new COSArray();
            for (int i = 0; i < 50_001; i++) {
                many.add(new COSObject(COSInteger.get(i), new COSObjectKey(i + 100, 0)));
            }
            put(document, "X", many);
        });
        complex.put("a value without end", document -> {
            PDAcroForm form = Pdfs.form(document);
            PDTextField field = new PDTextField(form);
            field.setPartialName("story");
            field.getCOSObject().setString(COSName.V, "x".repeat(4_001));
            form.getFields().add(field);
        });

        complex.put("drawings in drawings", document -> nested(document, "/X Do ".repeat(10), 7));
        complex.put("a drawing in itself", document -> {
            COSStream drawing = Pdfs.drawing(document, "/X Do /X Do");
            draw(document, drawing, dictionary("XObject", dictionary("X", drawing)));
            drawing.setItem(COSName.RESOURCES, dictionary("XObject", dictionary("X", drawing)));
        });
        complex.put(
                "more lines than anybody draws",
                document -> draw(
                        document, Pdfs.drawing(document, "0 0 m 500 500 l S\n".repeat(200_000)), new COSDictionary()));
        complex.put("a pattern of patterns", document -> {
            COSStream pattern = Pdfs.drawing(document, "0 0 9 9 re f ".repeat(1_000));
            pattern.setItem("Type", COSName.PATTERN);
            draw(
                    document,
                    Pdfs.drawing(document, "/P scn 0 0 9 9 re f ".repeat(1_000)),
                    dictionary("Pattern", dictionary("P", pattern)));
        });
        complex.put("letters that are drawings", document -> {
            COSStream letter = Pdfs.drawing(document, "0 0 9 9 re f ".repeat(1_000));
            COSDictionary font = dictionary("Type", "Font", "Subtype", "Type3", "CharProcs", dictionary("a", letter));
            draw(
                    document,
                    Pdfs.drawing(document, "BT /F 9 Tf (" + "a".repeat(1_000) + ") Tj ET"),
                    dictionary("Font", dictionary("F", font)));
        });

        return Stream.of(
                        all(active, RejectionReason.ACTIVE_CONTENT),
                        all(attached, RejectionReason.ATTACHMENTS),
                        all(complex, RejectionReason.TOO_COMPLEX))
                .flatMap(each -> each);
    }

    private static Stream<Arguments> all(Map<String, Pdfs.Change> changes, RejectionReason reason) {
        return changes.entrySet().stream().map(one -> Arguments.of(one.getKey(), one.getValue(), reason));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void it_is_refused(String what, Pdfs.Change change, RejectionReason reason) {
        assertThat(Uploads.to(directory).refusedPdf(Pdfs.plain(change))).isEqualTo(reason);
    }

    @Test
    void a_form_of_the_other_kind_is_refused() {
        byte[] pdf = Pdfs.plain(document ->
                Pdfs.form(document).getCOSObject().setItem("XFA", Pdfs.stream(document, Pictures.text("<xdp/>"))));

        assertThat(Uploads.to(directory).refusedPdf(pdf)).isEqualTo(RejectionReason.XFA);
    }

    @Test
    void what_is_active_is_found_behind_an_owners_password_too() {
        byte[] pdf = Pdfs.plain(document -> {
            put(document, "OpenAction", Pdfs.script());
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
        });

        assertThat(Uploads.to(directory).refusedPdf(pdf)).isEqualTo(RejectionReason.ACTIVE_CONTENT);
    }

    @Test
    void what_is_active_is_found_in_a_pdf_with_something_around_it() {
        byte[] pdf = Pdfs.plain(document -> put(document, "OpenAction", Pdfs.script()));

        assertThat(Uploads.to(directory).refusedPdf(Pictures.joined(Pictures.text("\r\n"), pdf, Pictures.text("more"))))
                .isEqualTo(RejectionReason.ACTIVE_CONTENT);
    }

    @Test
    void a_locked_pdf_is_refused() {
        assertThat(Uploads.to(directory).refusedPdf(locked("user"))).isEqualTo(RejectionReason.ENCRYPTED);
    }

    private static byte[] locked(String userPassword) {
        return Pdfs.plain(document ->
                document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission())));
    }

    @Test
    void twenty_one_pages_are_refused() {
        assertThat(Uploads.to(directory).refusedPdf(Pdfs.pages(21, document -> {})))
                .isEqualTo(RejectionReason.TOO_MANY_PAGES);
    }

    @Test
    void a_bomb_that_must_be_unpacked_to_open_the_pdf_is_refused() {
        assertThat(Uploads.to(directory).refusedPdf(Bombs.objectStream())).isEqualTo(RejectionReason.TOO_COMPLEX);
    }

    @Test
    void a_picture_that_could_not_be_drawn_is_refused() {
        byte[] pdf =
                Pdfs.plain(document -> put(document, "X", Pdfs.stream(document, new byte[] {1}, COSName.JPX_DECODE)));

        assertThat(Uploads.to(directory).refusedPdf(pdf)).isEqualTo(RejectionReason.COMPACT_PDF);
    }

    @Test
    void a_page_that_takes_for_ever_to_draw_is_refused() {
        byte[] pdf = Pdfs.plain(document -> {
            COSStream drawing = Pdfs.drawing(document, "0 0 500 800 re f ".repeat(100_000));
            draw(document, drawing, new COSDictionary());
        });
        Uploads hasty = new Uploads(directory, Duration.ofSeconds(5), Duration.ofSeconds(1), FileReaderProgram.class);

        assertThat(hasty.refusedPdf(pdf)).isEqualTo(RejectionReason.TOO_COMPLEX);
    }

    @Test
    void a_pdf_without_sense_is_refused() {
        assertThat(Uploads.to(directory).refusedPdf(Pictures.text("%PDF-1.7\nnothing\n%%EOF\n")))
                .isEqualTo(RejectionReason.UNREADABLE);
    }

    private static void link(PDDocument document, COSDictionary action) {
        Pdfs.annotate(document, dictionary("Subtype", "Link", "A", action));
    }

    private static void nested(PDDocument document, String operators, int levels) throws IOException {
        COSStream drawing = Pdfs.drawing(document, "0 0 9 9 re f");
        for (int level = 0; level < levels; level++) {
            COSStream above = Pdfs.drawing(document, operators);
            above.setItem(COSName.RESOURCES, dictionary("XObject", dictionary("X", drawing)));
            drawing = above;
        }
        draw(document, drawing, drawing.getCOSDictionary(COSName.RESOURCES));
    }

    private static void draw(PDDocument document, COSStream content, COSDictionary resources) {
        COSDictionary page = document.getPage(0).getCOSObject();
        page.setItem(COSName.CONTENTS, content);
        page.setItem(COSName.RESOURCES, resources);
    }

    private static void put(PDDocument document, String key, COSBase value) {
        Pdfs.catalog(document).setItem(key, value);
    }
}
