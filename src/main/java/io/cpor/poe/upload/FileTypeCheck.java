package io.cpor.poe.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.apache.tika.Tika;

/** What a file claims to be, by its name, its sender and its first bytes: all three must agree. */
final class FileTypeCheck {
    /** The most an upload may have, in bytes. */
    static final long MOST_BYTES = 10L * 1024 * 1024;

    private static final Tika TIKA = new Tika();

    private FileTypeCheck() {}

    /** @throws UploadRefused if it is empty, too large, of no kind that we take, or not of the kind it claims to be */
    static FileKind check(UploadedFile file) throws IOException {
        long size = Files.size(file.content());
        if (size == 0) {
            throw new UploadRefused(RejectionReason.EMPTY);
        }
        if (size > MOST_BYTES) {
            throw new UploadRefused(RejectionReason.TOO_LARGE);
        }
        FileKind kind = FileKind.find(file.name()).orElseThrow(() -> new UploadRefused(RejectionReason.WRONG_TYPE));
        if (!kind.isDeclaredAs(file.declaredType()) || !detectType(file).equals(kind.mediaType())) {
            throw new UploadRefused(RejectionReason.TYPE_MISMATCH);
        }
        return kind;
    }

    /** By content alone: Tika would believe the name where the bytes say little. */
    private static String detectType(UploadedFile file) throws IOException {
        try (InputStream content = Files.newInputStream(file.content())) {
            return TIKA.detect(content);
        }
    }
}
