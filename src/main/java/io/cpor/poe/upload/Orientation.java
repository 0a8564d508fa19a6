package io.cpor.poe.upload;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;

/**
 * How a photo must be turned to stand upright: phones write the picture as the sensor saw it, and note how they were held
 * (Exif 2.32, 4.6.4, tag 0x0112).
 *
 * @param code 1 to 8, as in Exif
 */
record Orientation(int code) {
    static final Orientation UPRIGHT = new Orientation(1);

    private static final int SOS = 0xFFDA;
    private static final int APP1 = 0xFFE1;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int TAG = 0x0112;

    /** Upright if it is no JPEG. */
    static Orientation of(CheckedFile picture) throws IOException {
        return picture.kind() == FileKind.JPEG ? of(Files.readAllBytes(picture.content())) : UPRIGHT;
    }

    /** Upright if the JPEG does not tell, or not clearly. */
    static Orientation of(byte[] jpeg) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(jpeg);
            bytes.position(2);
            while (true) {
                int marker = bytes.getShort() & 0xFFFF;
                int length = bytes.getShort(bytes.position()) & 0xFFFF;
                if (marker == SOS) {
                    return UPRIGHT;
                }
                ByteBuffer segment = bytes.slice(bytes.position() + 2, length - 2);
                if (marker == APP1 && hasExif(segment)) {
                    return inTiff(segment.slice());
                }
                bytes.position(bytes.position() + length);
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException unclear) {
            return UPRIGHT;
        }
    }

    private static boolean hasExif(ByteBuffer segment) {
        byte[] start = new byte[Math.min(EXIF.length, segment.remaining())];
        segment.get(start);
        return Arrays.equals(start, EXIF);
    }

    /** In the first directory: a count of entries of twelve bytes each, which begin with the tag and end with the value. */
    private static Orientation inTiff(ByteBuffer tiff) {
        if (tiff.getShort(0) == LITTLE_ENDIAN) {
            tiff.order(ByteOrder.LITTLE_ENDIAN);
        }
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int entry = directory + 2; entry < directory + 2 + 12 * entries; entry += 12) {
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int code = tiff.getShort(entry + 8);
                return code >= 1 && code <= 8 ? new Orientation(code) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    boolean lies() {
        return code >= 5;
    }

    /** Turns, and mirrors, a picture of this size, so that it stands upright with its corner at the origin. */
    AffineTransform turn(int width, int height) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
