package io.cpor.poe.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.SecurityStatement;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is refused before anybody opens the file. */
@SecurityStatement(25)
class FileTypeCheckTest {
    private static final byte[] PDF = Pdfs.plain(document -> {});
    private static final byte[] PNG = Pictures.png(20, 20);

    @TempDir
    private Path directory;

    private Uploads uploads;

    @BeforeEach
    void begin() {
        uploads = new Uploads(directory, Duration.ofSeconds(5), NeverStarted.class);
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(uploads.refusedPdf(new byte[0])).isEqualTo(RejectionReason.EMPTY);
    }

    @Test
    @SecurityStatement(26)
    void ten_megabytes_and_a_byte_are_refused() {
        assertThat(uploads.refusedPdf(Arrays.copyOf(PDF, 10 * 1024 * 1024 + 1))).isEqualTo(RejectionReason.TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({
        "poe.exe, application/pdf, WRONG_TYPE",
        "poe, application/pdf, WRONG_TYPE",
        "pdf, application/pdf, WRONG_TYPE",
        "poe.pdf.html, application/pdf, WRONG_TYPE",
        ", application/pdf, WRONG_TYPE",
        "poe.pdf, text/html, TYPE_MISMATCH",
        "poe.pdf, image/png, TYPE_MISMATCH",
        "poe.png, image/png, TYPE_MISMATCH",
        "poe.jpeg, image/jpeg, TYPE_MISMATCH",
        "poe.png, application/octet-stream, TYPE_MISMATCH",
        "poe.exe, application/octet-stream, WRONG_TYPE"
    })
    void a_pdf_that_is_called_something_else_is_refused(String name, String declaredType, RejectionReason reason) {
        assertThat(uploads.refused(name, declaredType, PDF)).isEqualTo(reason);
    }

    @Test
    void a_picture_that_is_called_a_pdf_is_refused() {
        assertThat(uploads.refusedPdf(PNG)).isEqualTo(RejectionReason.TYPE_MISMATCH);
    }

    @ParameterizedTest
    @CsvSource({"IMG_1.HEIC, image/heic", "IMG_1.HEIC, application/octet-stream", "IMG_1.jpg, image/jpeg", "IMG_1, ''"})
    void a_photo_in_the_format_of_phones_is_told_what_to_do(String name, String declaredType) {
        byte[] photo = Pictures.text("\0\0\0\30ftypheic\0\0\0\0mif1heic\0\0\0\24mdat");

        assertThat(uploads.refused(name, declaredType, photo)).isEqualTo(RejectionReason.HEIC);
    }

    @Test
    void a_photo_that_is_only_called_so_is_told_the_same() {
        assertThat(uploads.refused("IMG_1.heic", "image/heic", Pictures.text("\0\1\2")))
                .isEqualTo(RejectionReason.HEIC);
    }

    @Test
    @SecurityStatement(26)
    void several_files_are_photos_and_have_the_limits_of_one() {
        UploadedFile photo = uploads.file("1.png", "image/png", PNG);
        UploadedFile large = uploads.file("2.png", "image/png", Arrays.copyOf(PNG, 5 * 1024 * 1024 + 1));

        assertThat(uploads.refusedAll(List.of(photo, uploads.file("poe.pdf", "application/pdf", PDF))))
                .isEqualTo(RejectionReason.NOT_ONLY_PHOTOS);
        assertThat(uploads.refusedAll(List.of(large, large))).isEqualTo(RejectionReason.TOO_LARGE_TOGETHER);
        assertThat(uploads.refusedAll(Collections.nCopies(21, photo))).isEqualTo(RejectionReason.TOO_MANY_PHOTOS);
        assertThat(uploads.refusedAll(List.of(photo, uploads.file("x.exe", "image/png", PNG))))
                .isEqualTo(RejectionReason.WRONG_TYPE);
    }

    @Test
    void a_page_of_the_web_that_is_called_a_pdf_is_refused() {
        byte[] page =
                "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>".getBytes(StandardCharsets.UTF_8);

        assertThat(uploads.refusedPdf(page)).isEqualTo(RejectionReason.TYPE_MISMATCH);
    }

    @ParameterizedTest
    @CsvSource({
        "poe.pdf, application/pdf, PDF",
        "POE.Signed.PDF, Application/PDF; charset=binary, PDF",
        "poe.pdf, , PDF",
        "poe.pdf, application/octet-stream, PDF",
        "scan.png, binary/octet-stream, PNG",
        "photo.jfif, image/jpeg, JPEG",
        "photo.JPE, application/octet-stream, JPEG"
    })
    void names_and_types_that_browsers_send_are_known(String name, String declaredType, FileKind kind) {
        assertThat(FileKind.find(name)).contains(kind);
        assertThat(kind.isDeclaredAs(declaredType)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(RejectionReason.class)
    void each_reason_says_what_to_do(RejectionReason reason) {
        assertThat(new UploadRefused(reason).getMessage()).contains("lease").endsWith(".");
        assertThat(reason.key()).matches("[a-z]+(-[a-z]+)*");
    }

    /** Stands for the program that opens files, and would be missed. */
    private static final class NeverStarted {}
}
