package io.cpor.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How the text of a large file is encoded, found out by reading it once from its beginning to its end.
 *
 * @param mark how many bytes stand before the text and say how it is encoded
 * @param guessed as what its letters are read if that is a guess, or {@code null}
 */
record StreamedText(ByteSource source, int mark, Charset charset, Encoding guessed) {
    private static final int BLOCK = 64 * 1024;

    /** Around the first byte that is no UTF-8. */
    private static final int LOOKED_AT = 1024 * 1024;

    /** By its byte order mark; else UTF-8 if it can be nothing else, else what Excel writes. */
    static StreamedText of(ByteSource source) throws IOException {
        byte[] begin;
        try (InputStream in = source.open()) {
            begin = in.readNBytes(3);
        }
        if (CsvText.hasPrefix(begin, 0xFF, 0xFE)) {
            return new StreamedText(source, 2, StandardCharsets.UTF_16LE, null);
        }
        if (CsvText.hasPrefix(begin, 0xFE, 0xFF)) {
            return new StreamedText(source, 2, StandardCharsets.UTF_16BE, null);
        }
        long other = firstOther(source);
        if (CsvText.hasPrefix(begin, 0xEF, 0xBB, 0xBF)) {
            return new StreamedText(source, 3, StandardCharsets.UTF_8, null);
        }
        if (other < 0) {
            return new StreamedText(source, 0, StandardCharsets.UTF_8, null);
        }
        try (InputStream in = source.open()) {
            in.skipNBytes(Math.max(0, other - BLOCK));
            Encoding guessed = Encoding.likeliest(in.readNBytes(LOOKED_AT));
            return new StreamedText(source, 0, guessed.charset(), guessed);
        }
    }

    /** Where something stands that is no UTF-8, or -1. */
    private static long firstOther(ByteSource source) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
        CharBuffer text = CharBuffer.allocate(BLOCK);
        long before = 0;
        long other = -1;
        try (InputStream in = source.open()) {
            for (int read = 0; read >= 0; ) {
                read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                refuseNul(bytes.array(), bytes.position(), bytes.position() + Math.max(read, 0));
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = other < 0 ? decoder.decode(bytes, text.clear(), read < 0) : CoderResult.UNDERFLOW;
                if (result.isError()) {
                    other = before + bytes.position();
                }
                before += other < 0 ? bytes.position() : 0;
                if (other < 0) {
                    bytes.compact();
                } else {
                    bytes.clear();
                }
            }
        }
        return other;
    }

    private static void refuseNul(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == 0) {
                throw new TableRefused(
                        TableRefused.Kind.NOT_A_TABLE,
                        "The file is neither CSV, TSV, an Excel workbook (.xlsx) nor a ZIP of CSV files. Download it once"
                                + " more, as CSV.");
            }
        }
    }

    Reader open(InputStream bytes) throws IOException {
        bytes.skipNBytes(mark);
        return new InputStreamReader(bytes, charset);
    }

    /** The beginning of it, in whole lines unless one alone is longer. */
    CsvText head() throws IOException {
        char[] begin = new char[BLOCK];
        int length = 0;
        try (Reader text = open(new BufferedInputStream(source.open()))) {
            for (int read = 0; read >= 0 && length < BLOCK; length += Math.max(read, 0)) {
                read = text.read(begin, length, BLOCK - length);
            }
        }
        String head = new String(begin, 0, length);
        int end = length < BLOCK ? -1 : head.lastIndexOf('\n');
        return new CsvText(end < 0 ? head : head.substring(0, end + 1), guessed);
    }
}
