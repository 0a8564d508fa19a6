package io.cpor.poe.upload;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** A PNG ends with its chunk IEND, and nothing is behind it (PNG specification, 5.2 to 5.6). */
final class PngEnd {
    private static final int SIGNATURE = 8;
    private static final int CHECKSUM = 4;
    private static final int IEND = 0x49454E44;

    private PngEnd() {}

    static void check(byte[] bytes) {
        try {
            ByteBuffer rest = ByteBuffer.wrap(bytes).position(SIGNATURE);
            int type;
            do {
                int length = rest.getInt();
                type = rest.getInt();
                rest.position(Math.addExact(rest.position(), Math.addExact(length, CHECKSUM)));
            } while (type != IEND);
            if (rest.hasRemaining()) {
                throw new UploadRefused(RejectionReason.POLYGLOT);
            }
        } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException cutOff) {
            throw new UploadRefused(RejectionReason.UNREADABLE);
        }
    }
}
