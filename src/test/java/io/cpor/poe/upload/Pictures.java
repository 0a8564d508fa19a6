package io.cpor.poe.upload;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as scanners, phones and attackers make them. */
final class Pictures {
    private Pictures() {}

    /** White, with a red corner at the upper left. */
    static BufferedImage drawn(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 3, height / 3);
        canvas.dispose();
        return picture;
    }

    static byte[] encoded(BufferedImage picture, String format) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] jpeg(int width, int height) {
        return encoded(drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    static byte[] png(int width, int height) {
        return encoded(drawn(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    /** As a phone writes it that was turned: the note of it stands in a segment behind the JPEG's first two bytes. */
    static byte[] turned(byte[] jpeg, int orientation) {
        ByteBuffer note = ByteBuffer.allocate(36);
        note.putShort((short) 0xFFE1).putShort((short) 34);
        note.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        note.putShort((short) 1); // one entry: tag, type short, one of it, its value
        note.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        return joined(slice(jpeg, 0, 2), note.array(), slice(jpeg, 2, jpeg.length));
    }

    /** A PNG that says it is this large, and is not. */
    static byte[] pngOfSize(int width, int height) {
        byte[] picture = png(8, 8);
        ByteBuffer.wrap(picture).putInt(16, width).putInt(20, height);
        CRC32 checksum = new CRC32();
        checksum.update(picture, 12, 17);
        ByteBuffer.wrap(picture).putInt(29, (int) checksum.getValue());
        return picture;
    }

    /** A JPEG that says it is this large, and is not: its frame begins with SOF0, its length and its depth. */
    static byte[] jpegOfSize(byte[] jpeg, int width, int height) {
        byte[] picture = jpeg.clone();
        int frame = 2;
        while ((picture[frame + 1] & 0xFF) != 0xC0) {
            frame += 2 + (ByteBuffer.wrap(picture).getShort(frame + 2) & 0xFFFF);
        }
        ByteBuffer.wrap(picture).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
        return picture;
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] slice(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
