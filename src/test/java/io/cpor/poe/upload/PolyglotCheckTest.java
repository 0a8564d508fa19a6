package io.cpor.poe.upload;

import static io.cpor.poe.upload.Pictures.joined;
import static io.cpor.poe.upload.Pictures.slice;
import static io.cpor.poe.upload.Pictures.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cpor.testing.SecurityStatement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are two things at once, and those that only look as if they were. */
@SecurityStatement(25)
class PolyglotCheckTest {
    private static final byte[] PDF = Pdfs.plain(document -> {});
    private static final byte[] PNG = Pictures.png(20, 20);
    private static final byte[] JPEG = Pictures.jpeg(20, 20);

    @Test
    void whole_files_are_taken() {
        PolyglotCheck.check(FileKind.PDF, PDF);
        PolyglotCheck.check(FileKind.PDF, joined(PDF, text("\r\n \0")));
        PolyglotCheck.check(FileKind.PNG, PNG);
        PolyglotCheck.check(FileKind.JPEG, JPEG);
        assertThatCode(() -> PolyglotCheck.check(FileKind.JPEG, Pictures.turned(JPEG, 6)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "\r\n\r\n",
                "\u00EF\u00BB\u00BF",
                "\u001B%-12345X@PJL JOB\r\n@PJL ENTER LANGUAGE=PDF\r\n",
                "Content-Type: application/pdf\r\nContent-Transfer-Encoding: binary\r\n\r\n",
            })
    void mail_programs_and_printers_may_leave_some_bytes_before_a_pdf(String before) {
        assertThatCode(() -> PolyglotCheck.check(FileKind.PDF, joined(text(before), PDF)))
                .doesNotThrowAnyException();
        assertThat(PdfEdges.of(joined(text(before), PDF))).isEqualTo(new PdfEdges(before.length(), whole(before)));
    }

    @Test
    void a_pdf_whose_places_count_from_the_files_first_byte_is_read_from_there() {
        byte[] pdf = Pdfs.plain(document -> {});
        String moved = new String(pdf, ISO_8859_1);
        int table = moved.lastIndexOf("startxref") + "startxref\n".length();
        int place = Integer.parseInt(moved.substring(table, moved.indexOf('\n', table)));
        byte[] counted = text("\n" + moved.substring(0, table) + (place + 1) + "\n%%EOF\n");

        assertThat(PdfEdges.of(counted).begin()).isZero();
    }

    @Test
    void what_is_a_document_in_two_ways_is_refused() {
        String pdf = new String(PDF, ISO_8859_1);
        int table = pdf.lastIndexOf("startxref") + "startxref\n".length();
        int place = Integer.parseInt(pdf.substring(table, pdf.indexOf('\n', table)));
        byte[] before = text("%".repeat(20));
        byte[] both = joined(before, PDF);
        byte[] second = text("xref\n");
        System.arraycopy(second, 0, both, place, second.length);

        assertThat(refusal(FileKind.PDF, both)).isEqualTo(RejectionReason.POLYGLOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html></html>\n", "#!/bin/sh\n", "PK\u0003\u0004", "\u00FF\u00D8\u00FF\u00E0", "startxref\n0\n"
            })
    void nothing_else_is_before_a_pdf(String before) {
        assertThat(refusal(FileKind.PDF, joined(text(before), PDF))).isEqualTo(RejectionReason.POLYGLOT);
    }

    @Test
    void what_is_far_before_or_behind_a_pdf_is_refused() {
        assertThat(refusal(FileKind.PDF, joined(text(" ".repeat(1_025)), PDF))).isEqualTo(RejectionReason.POLYGLOT);
        assertThat(refusal(FileKind.PDF, joined(PDF, text("x".repeat(1_025))))).isEqualTo(RejectionReason.POLYGLOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"more", "\r\n--=_boundary--\r\n", "\u001B%-12345X", "\n0"})
    void mail_programs_and_printers_may_leave_some_bytes_behind_a_pdf(String behind) {
        assertThatCode(() -> PolyglotCheck.check(FileKind.PDF, joined(PDF, text(behind))))
                .doesNotThrowAnyException();
        assertThat(PdfEdges.of(joined(PDF, text(behind)))).isEqualTo(new PdfEdges(0, whole("")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\n<!DOCTYPE html><html>",
                "\nstartxref\n9\n",
                "\u00FF\u00D8\u00FF\u00E0"
            })
    void nothing_else_is_behind_a_pdf(String behind) {
        assertThat(refusal(FileKind.PDF, joined(PDF, text(behind)))).isEqualTo(RejectionReason.POLYGLOT);
    }

    @Test
    void a_cut_off_file_is_told_from_a_polyglot() {
        assertThat(refusal(FileKind.PDF, slice(PDF, 0, PDF.length / 2))).isEqualTo(RejectionReason.UNREADABLE);
        assertThat(refusal(FileKind.PNG, slice(PNG, 0, PNG.length - 5))).isEqualTo(RejectionReason.UNREADABLE);
        assertThat(refusal(FileKind.JPEG, slice(JPEG, 0, JPEG.length - 2))).isEqualTo(RejectionReason.UNREADABLE);
        assertThat(refusal(FileKind.JPEG, slice(JPEG, 0, 30))).isEqualTo(RejectionReason.UNREADABLE);
    }

    @Test
    void nothing_is_behind_a_picture() throws IOException {
        assertThat(refusal(FileKind.PNG, joined(PNG, text("x")))).isEqualTo(RejectionReason.POLYGLOT);
        assertThat(refusal(FileKind.JPEG, joined(JPEG, archive()))).isEqualTo(RejectionReason.POLYGLOT);
        assertThat(refusal(FileKind.JPEG, joined(JPEG, text("x"), JPEG))).isEqualTo(RejectionReason.POLYGLOT);
    }

    @Test
    void phones_may_add_their_pictures_and_notes() {
        byte[] notes = text("\0\0\1\12note" + "SEFH\1\2\3\4" + "\10\0\0\0SEFT");

        assertThatCode(() -> PolyglotCheck.check(FileKind.JPEG, joined(JPEG, JPEG, new byte[3], JPEG)))
                .doesNotThrowAnyException();
        assertThatCode(() -> PolyglotCheck.check(FileKind.JPEG, joined(JPEG, notes)))
                .doesNotThrowAnyException();
    }

    @Test
    void phones_may_add_a_film() {
        byte[] film = joined(box("ftyp", "mp42isom"), box("mdat", "\0\1\2"), box("moov", "x"));
        byte[] notes = text("\0\0\1\12note" + "SEFH\1\2\3\4" + "\10\0\0\0SEFT");

        assertThatCode(() -> PolyglotCheck.check(FileKind.JPEG, joined(JPEG, film)))
                .doesNotThrowAnyException();
        assertThatCode(() -> PolyglotCheck.check(FileKind.JPEG, joined(JPEG, JPEG, film, notes)))
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        PolyglotCheck.check(FileKind.JPEG, joined(JPEG, box("ftyp", "mp42"), text("\0\0\0\0mdatx"))))
                .doesNotThrowAnyException();
        assertThat(JpegEnd.first(joined(JPEG, film))).isEqualTo(JPEG);
    }

    @Test
    void what_only_begins_like_a_film_is_refused() throws IOException {
        assertThat(refusal(FileKind.JPEG, joined(JPEG, box("ftyp", "mp42"), text("more"))))
                .isEqualTo(RejectionReason.POLYGLOT);
        assertThat(refusal(FileKind.JPEG, joined(JPEG, box("ftyp", "mp42"), box("evil", "x"))))
                .isEqualTo(RejectionReason.POLYGLOT);
        assertThat(refusal(FileKind.JPEG, joined(JPEG, box("mdat", "x")))).isEqualTo(RejectionReason.POLYGLOT);
        assertThat(refusal(FileKind.JPEG, joined(JPEG, box("ftyp", "mp42"), text("\0\0\1\0mdatx"))))
                .isEqualTo(RejectionReason.UNREADABLE);
        assertThat(refusal(FileKind.JPEG, joined(JPEG, box("ftyp", "mp42"), box("mdat", "<script>"))))
                .isEqualTo(RejectionReason.POLYGLOT);
        assertThat(refusal(FileKind.JPEG, joined(JPEG, box("ftyp", "mp42"), text("\0\0\0\0mdat"), archive())))
                .isEqualTo(RejectionReason.POLYGLOT);
    }

    @Test
    void what_only_ends_like_a_phones_notes_is_refused() {
        assertThat(refusal(FileKind.JPEG, joined(JPEG, text("whatever\10\0\0\0SEFT"))))
                .isEqualTo(RejectionReason.POLYGLOT);
        assertThat(refusal(FileKind.JPEG, joined(JPEG, text("\377\377\377\177SEFT.....\377\377\377\177SEFT"))))
                .isEqualTo(RejectionReason.POLYGLOT);
    }

    @Test
    void no_archive_is_inside() throws IOException {
        byte[] inComment = comment(archive());
        byte[] inPdf = joined(PDF, archive(), text("\n%%EOF\n"));

        assertThat(refusal(FileKind.JPEG, joined(slice(JPEG, 0, 2), inComment, slice(JPEG, 2, JPEG.length))))
                .isEqualTo(RejectionReason.POLYGLOT);
        assertThat(refusal(FileKind.PDF, inPdf)).isEqualTo(RejectionReason.POLYGLOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<SCRIPT>alert(1)</SCRIPT>", "<html lang=en>", "%PDF-1.7"})
    void no_page_and_no_document_is_inside_a_picture(String inside) {
        byte[] jpeg = joined(slice(JPEG, 0, 2), comment(text(inside)), slice(JPEG, 2, JPEG.length));

        assertThat(refusal(FileKind.JPEG, jpeg)).isEqualTo(RejectionReason.POLYGLOT);
    }

    @Test
    void no_page_is_at_the_head_of_a_pdf() {
        byte[] pdf = joined(slice(PDF, 0, 9), text("%<html><script>alert(1)</script>\n"), slice(PDF, 9, PDF.length));

        assertThat(refusal(FileKind.PDF, pdf)).isEqualTo(RejectionReason.POLYGLOT);
    }

    /** Where the document ends, behind so much. */
    private static int whole(String before) {
        return before.length() + new String(PDF, ISO_8859_1).lastIndexOf("%%EOF") + "%%EOF".length();
    }

    /** A box of an MP4. */
    private static byte[] box(String kind, String content) {
        return joined(new byte[] {0, 0, 0, (byte) (8 + content.length())}, text(kind + content));
    }

    private static RejectionReason refusal(FileKind kind, byte[] bytes) {
        return catchThrowableOfType(UploadRefused.class, () -> PolyglotCheck.check(kind, bytes))
                .reason();
    }

    /** A comment of a JPEG. */
    private static byte[] comment(byte[] text) {
        int length = text.length + 2;
        return joined(new byte[] {(byte) 0xFF, (byte) 0xFE, (byte) (length >> 8), (byte) length}, text);
    }

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            archive.putNextEntry(new ZipEntry("a.txt"));
            archive.write(text("a"));
        }
        return bytes.toByteArray();
    }
}
