package io.cpor.poe.upload;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A JPEG ends with its marker EOI (ITU-T T.81, annex B), and behind it is nothing. Phones make three exceptions that are
 * harmless and on most of their photos: further pictures of the same photo, one after the other (CIPA DC-007), a film of the
 * moment it was taken, and Samsung's block of notes, which begins its directory with SEFH and ends with SEFT.
 */
final class JpegEnd {
    private static final int SEFH = 0x53454648;
    private static final int SEFT = 0x53454654;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;

    private JpegEnd() {}

    static void check(byte[] bytes) {
        try {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            do {
                skipPicture(rest);
                skipZeros(rest);
            } while (rest.remaining() >= 2 && (rest.getShort(rest.position()) & 0xFFFF) == 0xFFD8);
            FilmBoxes.skip(rest);
            skipZeros(rest);
            if (rest.hasRemaining() && !isSamsungs(rest.slice())) {
                throw new UploadRefused(RejectionReason.POLYGLOT);
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cutOff) {
            throw new UploadRefused(RejectionReason.UNREADABLE);
        }
    }

    /** The first picture, without what a phone adds. */
    static byte[] first(byte[] bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        skipPicture(rest);
        return Arrays.copyOf(bytes, rest.position());
    }

    private static void skipPicture(ByteBuffer rest) {
        rest.getShort(); // SOI
        for (int marker = marker(rest); marker != EOI; marker = marker(rest)) {
            rest.position(rest.position() + (rest.getShort(rest.position()) & 0xFFFF));
            if (marker == SOS) {
                skipScan(rest);
            }
        }
    }

    private static int marker(ByteBuffer rest) {
        if ((rest.get() & 0xFF) != 0xFF) {
            throw new UploadRefused(RejectionReason.UNREADABLE);
        }
        int marker = rest.get() & 0xFF;
        while (marker == 0xFF) {
            marker = rest.get() & 0xFF;
        }
        return marker;
    }

    /** Up to the next marker that is not part of the scan: stuffed zeros and restarts are. */
    private static void skipScan(ByteBuffer rest) {
        while (true) {
            if ((rest.get() & 0xFF) == 0xFF) {
                int next = rest.get(rest.position()) & 0xFF;
                if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                    rest.position(rest.position() - 1);
                    return;
                }
            }
        }
    }

    private static void skipZeros(ByteBuffer rest) {
        while (rest.hasRemaining() && rest.get(rest.position()) == 0 && !FilmBoxes.isNext(rest)) {
            rest.get();
        }
    }

    /** Its last eight bytes are the length of its directory, from the lowest byte on, and SEFT. */
    private static boolean isSamsungs(ByteBuffer trailer) {
        int end = trailer.limit();
        if (end < 12 || trailer.getInt(end - 4) != SEFT) {
            return false;
        }
        int directory =
                end - 8 - trailer.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt(end - 8);
        return directory >= 0 && directory < end - 8 && trailer.getInt(directory) == SEFH;
    }
}
