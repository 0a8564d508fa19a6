package io.cpor.poe.upload;

import static io.cpor.poe.upload.Pictures.joined;
import static io.cpor.poe.upload.Pictures.slice;
import static io.cpor.poe.upload.Pictures.text;
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

    @Test
    void a_pdf_begins_with_its_header() {
        assertThat(refusal(FileKind.PDF, joined(text("<html></html>\n"), PDF))).isEqualTo(RejectionReason.POLYGLOT);
        assertThat(refusal(FileKind.PDF, joined(text("\n"), PDF))).isEqualTo(RejectionReason.POLYGLOT);
    }

    @Test
    void a_pdf_ends_with_its_end() {
        assertThat(refusal(FileKind.PDF, joined(PDF, text("more")))).isEqualTo(RejectionReason.POLYGLOT);
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
