package io.cpor.poe.upload;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The bytes of a file as they lie there, without opening it: it is one thing only. What is a picture to one program and an
 * archive, a page or a document to another is refused, since nobody can say which of them was signed.
 */
final class PolyglotCheck {
    /** An archive is found by its end, which a comment of 64 KiB may follow. */
    private static final int ARCHIVE_TAIL = 65_536 + 22;

    /** So far browsers and mail programs look for HTML in a file; compressed content further on may say anything by chance. */
    private static final int PDF_HEAD = 4_096;

    /** So much may stand behind a PDF, and its end before that. */
    private static final int PDF_TAIL = 1_100;

    private static final String ARCHIVE_END = "PK\5\6";
    private static final Pattern HTML = Pattern.compile("<(html|script)[\\s/>]", Pattern.CASE_INSENSITIVE);

    private PolyglotCheck() {}

    /** @throws UploadRefused with {@link RejectionReason#POLYGLOT}, or {@link RejectionReason#UNREADABLE} if its end is missing */
    static void check(FileKind kind, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1); // one character a byte
        switch (kind) {
            case PDF -> {
                PdfEdges.of(bytes);
                refuseIf(hasHtml(text.substring(0, Math.min(text.length(), PDF_HEAD)))
                        || hasHtml(text.substring(Math.max(0, text.length() - PDF_TAIL))));
            }
            case PNG -> {
                PngEnd.check(bytes);
                refuseIf(text.contains("%PDF-") || hasHtml(text));
            }
            case JPEG -> {
                JpegEnd.check(bytes);
                refuseIf(text.contains("%PDF-") || hasHtml(text));
            }
        }
        refuseIf(text.indexOf(ARCHIVE_END, Math.max(0, text.length() - ARCHIVE_TAIL)) >= 0);
    }

    private static boolean hasHtml(String text) {
        return HTML.matcher(text).find();
    }

    private static void refuseIf(boolean anotherThing) {
        if (anotherThing) {
            throw new UploadRefused(RejectionReason.POLYGLOT);
        }
    }
}
