package io.cpor.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text in a file that does not say how it is encoded. */
final class CsvText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private CsvText() {}

    /** By its byte order mark; else UTF-8 if it can be nothing else, else what Excel writes in the West. */
    static String of(byte[] content) {
        String text = decode(content);
        if (text.indexOf('\0') >= 0) {
            throw new TableRefused(
                    TableRefused.Kind.NOT_A_TABLE,
                    "The file is neither CSV nor an Excel workbook (.xlsx). Save it once more, as one of them.");
        }
        return text;
    }

    private static String decode(byte[] content) {
        if (hasPrefix(content, 0xEF, 0xBB, 0xBF)) {
            return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
        }
        if (hasPrefix(content, 0xFF, 0xFE)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        }
        if (hasPrefix(content, 0xFE, 0xFF)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(content, WINDOWS);
        }
    }

    static boolean hasPrefix(byte[] content, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (at >= content.length || (content[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }
}
