package io.cpor.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The text in a file that does not say how it is encoded.
 *
 * @param guessed how its letters were read if that is a guess, or {@code null}
 */
record CsvText(String text, Encoding guessed) {
    /** By its byte order mark; else UTF-8 if it can be nothing else, else what Excel writes where its letters are used. */
    static CsvText of(byte[] content) {
        CsvText read = decode(content);
        if (read.text.indexOf('\0') >= 0) {
            throw new TableRefused(
                    TableRefused.Kind.NOT_A_TABLE,
                    "The file is neither CSV nor an Excel workbook (.xlsx). Save it once more, as one of them.");
        }
        return read;
    }

    private static CsvText decode(byte[] content) {
        if (hasPrefix(content, 0xEF, 0xBB, 0xBF)) {
            return new CsvText(new String(content, 3, content.length - 3, StandardCharsets.UTF_8), null);
        }
        if (hasPrefix(content, 0xFF, 0xFE)) {
            return new CsvText(new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE), null);
        }
        if (hasPrefix(content, 0xFE, 0xFF)) {
            return new CsvText(new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE), null);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return new CsvText(text, null);
        } catch (CharacterCodingException notUtf8) {
            Encoding guessed = Encoding.likeliest(content);
            return new CsvText(guessed.decode(content), guessed);
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
