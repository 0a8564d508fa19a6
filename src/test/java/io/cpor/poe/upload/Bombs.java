package io.cpor.poe.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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

    /** A whole PDF whose catalog stands in a stream of objects that is far too large, so that to open it is to unpack it. */
    static byte[] objectStream() {
        byte[] header = Pictures.text("%PDF-1.7\n");
        byte[] pages = Pictures.text("2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj\n");
        byte[] packed = deflated(600, 1);
        byte[] objects = Pictures.joined(
                Pictures.text("3 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.length
                        + ">> stream\n"),
                packed,
                Pictures.text("\nendstream endobj\n"));
        int objectsAt = header.length + pages.length;
        int tableAt = objectsAt + objects.length;
        ByteBuffer table = ByteBuffer.allocate(5 * 6); // a kind, a place, and one more number each
        table.put((byte) 0).putInt(0).put((byte) 0);
        table.put((byte) 2).putInt(3).put((byte) 0);
        table.put((byte) 1).putInt(header.length).put((byte) 0);
        table.put((byte) 1).putInt(objectsAt).put((byte) 0);
        table.put((byte) 1).putInt(tableAt).put((byte) 0);
        return Pictures.joined(
                header,
                pages,
                objects,
                Pictures.text("4 0 obj <</Type/XRef/Size 5/W[1 4 1]/Root 1 0 R/Length 30>> stream\n"),
                table.array(),
                Pictures.text("\nendstream endobj\nstartxref\n" + tableAt + "\n%%EOF\n"));
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
