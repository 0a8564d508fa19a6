package io.cpor.poe.upload;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The few seconds of film behind a "motion photo": an MP4, which is a row of boxes that each begin with their length and kind
 * (ISO/IEC 14496-12, 4.2).
 */
final class FilmBoxes {
    private static final String FIRST = "ftyp";
    private static final Set<String> KINDS =
            Set.of(FIRST, "moov", "mdat", "free", "skip", "wide", "uuid", "udta", "meta", "moof", "mfra", "sidx");

    private static final int HEAD = 8;
    private static final int TO_THE_END = 0;
    private static final int LONG_LENGTH = 1;

    private FilmBoxes() {}

    static boolean isNext(ByteBuffer rest) {
        return kind(rest).equals(FIRST);
    }

    /** Leaves the buffer as it is if no film begins there. */
    static void skip(ByteBuffer rest) {
        if (!isNext(rest)) {
            return;
        }
        while (KINDS.contains(kind(rest))) {
            long length = length(rest);
            rest.position(Math.toIntExact(rest.position() + length));
        }
    }

    /** Empty where none can be. */
    private static String kind(ByteBuffer rest) {
        if (rest.remaining() < HEAD) {
            return "";
        }
        byte[] kind = new byte[4];
        rest.get(rest.position() + 4, kind);
        return new String(kind, StandardCharsets.ISO_8859_1);
    }

    private static long length(ByteBuffer rest) {
        int length = rest.getInt(rest.position());
        if (length == TO_THE_END) {
            return rest.remaining();
        }
        if (length == LONG_LENGTH) {
            return requireWhole(rest.getLong(rest.position() + HEAD), rest);
        }
        return requireWhole(Integer.toUnsignedLong(length), rest);
    }

    private static long requireWhole(long length, ByteBuffer rest) {
        if (length < HEAD || length > rest.remaining()) {
            throw new UploadRefused(RejectionReason.UNREADABLE);
        }
        return length;
    }
}
