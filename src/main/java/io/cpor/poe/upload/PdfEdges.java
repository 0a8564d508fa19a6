package io.cpor.poe.upload;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a PDF begins and ends in its file. Mail programs, printers and servers leave a few bytes before {@code %PDF} and after
 * {@code %%EOF}; every reader of PDFs skips about a thousand of them (ISO 32000-1, implementation notes 13 and 18).
 */
record PdfEdges(int begin, int end) {
    private static final String HEADER = "%PDF-";
    private static final String END = "%%EOF";
    private static final int MOST_AROUND = 1_024;

    /** So far a PDF has begun. */
    static final int HEAD = MOST_AROUND + HEADER.length();

    private static final String PADDING = "[\\00\\t\\n\\f\\r ]";
    private static final Pattern START = Pattern.compile("startxref\\s+(\\d{1,9})");
    private static final Pattern TABLE = Pattern.compile("\\s*(xref|\\d+\\s+\\d+\\s+obj)");

    /** Whether a file that begins so is a PDF, and nothing else before it. */
    static boolean hasHeader(byte[] head) {
        int begin = text(head).indexOf(HEADER);
        return begin >= 0 && isNothing(text(head).substring(0, begin));
    }

    /** @throws UploadRefused if something else is around it, or if it can be read in two ways; or if its end is missing */
    static PdfEdges of(byte[] bytes) {
        String text = text(bytes);
        int begin = text.substring(0, Math.min(text.length(), HEAD)).indexOf(HEADER);
        refuseIf(begin < 0 || !isNothing(text.substring(0, begin)));
        int end = text.lastIndexOf(END) + END.length();
        if (end < END.length()) {
            throw new UploadRefused(RejectionReason.UNREADABLE);
        }
        String after = text.substring(end);
        refuseIf(!isPadding(after) && (after.length() > MOST_AROUND || !isNothing(after)));
        return new PdfEdges(counted(text, begin), end);
    }

    /**
     * From where its places are counted: from its header, or from the file's first byte. What would be a document in both ways
     * might show us one, and the reviewer's reader another.
     */
    private static int counted(String text, int begin) {
        Matcher start = START.matcher(text.substring(0, text.lastIndexOf(END)));
        int table = -1;
        while (start.find()) {
            table = Integer.parseInt(start.group(1));
        }
        int inFile = endOfTable(text, table);
        int inDocument = endOfTable(text, table + begin);
        refuseIf(inFile >= 0 && inDocument >= 0 && inFile != inDocument);
        boolean exactly = inFile >= 0 && !isPadding(text.substring(table, table + 1));
        return exactly || inDocument < 0 ? 0 : begin;
    }

    /** Where the beginning of a table of objects ends, perhaps after some spaces; -1 if none begins there. */
    private static int endOfTable(String text, int place) {
        if (place < 0 || place >= text.length()) {
            return -1;
        }
        Matcher table = TABLE.matcher(text).region(place, text.length());
        return table.lookingAt() ? table.end() : -1;
    }

    private static boolean isNothing(String around) {
        String bare = around.replaceFirst("^" + PADDING + "+", "");
        return bare.isEmpty()
                || !bare.contains("startxref") && FileTypeCheck.isNothing(bare.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean isPadding(String around) {
        return around.matches(PADDING + "*");
    }

    /** One character a byte. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static void refuseIf(boolean anotherThing) {
        if (anotherThing) {
            throw new UploadRefused(RejectionReason.POLYGLOT);
        }
    }
}
