package io.cpor.poe.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Little that becomes much when it is unpacked. */
final class Bombs {
    private Bombs() {}

    /** So many MiB of zeros, deflated as often as said. */
    static byte[] deflated(int mebibytes, int times) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        try (OutputStream out = deflater(packed, times)) {
            for (int i = 0; i < mebibytes; i++) {
                out.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static OutputStream deflater(OutputStream target, int times) {
        return times == 0
                ? target
                : new DeflaterOutputStream(
                        deflater(target, times - 1), new Deflater(Deflater.DEFAULT_COMPRESSION), 1 << 16);
    }

    /**
     * Zeros in LZW: each code stands for one more of them than the code before, until the table is full and begun anew. One
     * table has about 7 MiB of them.
     */
    static byte[] lzw(int tables) {
        Codes codes = new Codes();
        for (int table = 0; table < tables; table++) {
            codes.add(256, table == 0 ? 9 : 12); // as wide as the table before had become
            codes.add(0, 9);
            for (int code = 258; code < 4093; code++) {
                codes.add(code, code < 511 ? 9 : code < 1023 ? 10 : code < 2047 ? 11 : 12);
            }
        }
        codes.add(257, 12);
        codes.add(0, 8);
        return codes.bytes.toByteArray();
    }

    private static final class Codes {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private long pending;
        private int bits;

        void add(int code, int width) {
            pending = pending << width | code;
            bits += width;
            while (bits >= 8) {
                bits -= 8;
                bytes.write((int) (pending >> bits));
            }
        }
    }
}
