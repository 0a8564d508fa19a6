package io.cpor.poe.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.tika.Tika;

/** What a file claims to be, by its name, its sender and its first bytes: all three must agree. */
final class FileTypeCheck {
    /** The most an upload may have, in bytes. */
    static final long MOST_BYTES = 10L * 1024 * 1024;

    private static final Tika TIKA = new Tika();

    private static final Set<String> HEIC_NAMES = Set.of("heic", "heif", "hif", "heics", "heifs");

    private FileTypeCheck() {}

    /**
     * Several files are the photos of one paper: they have together the limits of one file.
     *
     * @throws UploadRefused if one may not come in, or not together with the others
     */
    static List<CheckedFile> check(List<UploadedFile> files) throws IOException {
        if (files.size() > PdfReading.MOST_PAGES) {
            throw new UploadRefused(RejectionReason.TOO_MANY_PHOTOS);
        }
        List<CheckedFile> checked = new ArrayList<>();
        long size = 0;
        for (UploadedFile file : files) {
            CheckedFile one = new CheckedFile(check(file), file.content());
            if (files.size() > 1 && one.kind() == FileKind.PDF) {
                throw new UploadRefused(RejectionReason.NOT_ONLY_PHOTOS);
            }
            size += Files.size(file.content());
            if (size > MOST_BYTES) {
                throw new UploadRefused(RejectionReason.TOO_LARGE_TOGETHER);
            }
            checked.add(one);
        }
        return checked;
    }

    /** @throws UploadRefused if it is empty, too large, of no kind that we take, or not of the kind it claims to be */
    private static FileKind check(UploadedFile file) throws IOException {
        long size = Files.size(file.content());
        if (size == 0) {
            throw new UploadRefused(RejectionReason.EMPTY);
        }
        if (size > MOST_BYTES) {
            throw new UploadRefused(RejectionReason.TOO_LARGE);
        }
        String type = detectType(file);
        if (isHeic(type)) {
            throw new UploadRefused(RejectionReason.HEIC);
        }
        FileKind kind = FileKind.find(file.name()).orElseThrow(() -> new UploadRefused(unknown(file.name())));
        if (!kind.isDeclaredAs(file.declaredType()) || !type.equals(kind.mediaType())) {
            throw new UploadRefused(RejectionReason.TYPE_MISMATCH);
        }
        return kind;
    }

    /** Phones photograph in this format unless they are told otherwise; it is the same for a whole series of pictures. */
    private static boolean isHeic(String type) {
        return type.startsWith("image/heic") || type.startsWith("image/heif");
    }

    private static RejectionReason unknown(String name) {
        return HEIC_NAMES.contains(FileKind.extension(name)) ? RejectionReason.HEIC : RejectionReason.WRONG_TYPE;
    }

    /** By content alone: Tika would believe the name where the bytes say little. */
    private static String detectType(UploadedFile file) throws IOException {
        try (InputStream content = Files.newInputStream(file.content())) {
            if (PdfEdges.hasHeader(content.readNBytes(PdfEdges.HEAD))) {
                return FileKind.PDF.mediaType();
            }
        }
        try (InputStream content = Files.newInputStream(file.content())) {
            return TIKA.detect(content);
        }
    }

    /** Whether these bytes, alone, are nothing that any program would open: no page, program, picture or archive. */
    static boolean isNothing(byte[] bytes) {
        return Set.of("text/plain", "application/octet-stream", "message/rfc822")
                .contains(TIKA.detect(bytes));
    }
}
