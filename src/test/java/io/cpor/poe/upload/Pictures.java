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
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

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

    /** A little JPEG of the kind that is sharpened step by step, which says it is this large, and is not. */
    static byte[] progressiveOfSize(int width, int height) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(drawn(64, 64, BufferedImage.TYPE_INT_RGB), null, null), how);
        } finally {
            writer.dispose();
        }
        ByteBuffer picture = ByteBuffer.wrap(bytes.toByteArray());
        int frame = 2;
        while ((picture.get(frame + 1) & 0xFF) != 0xC2) {
            frame += 2 + (picture.getShort(frame + 2) & 0xFFFF);
        }
        picture.putShort(frame + 5, (short) height).putShort(frame + 7, (short) width); // behind length and depth
        return picture.array();
    }

    /** 64 x 64 black pixels in JBIG2, as PDFs have it: a page, and a region that is packed like a fax (ITU-T T.88, T.6). */
    static byte[] jbig2() {
        String firstLine = "001" + "00110101" + "0000001111" + "0000110111"; // no white, 64 black
        String fax = firstLine + "11".repeat(63) + "000000000001".repeat(2); // the others are the same
        ByteBuffer picture = ByteBuffer.allocate(30 + 29 + (fax.length() + 7) / 8);
        picture.putInt(0).put(new byte[] {48, 0, 1}).putInt(19);
        picture.putInt(64).putInt(64).putInt(0).putInt(0).put(new byte[3]);
        picture.putInt(1).put(new byte[] {38, 0, 1}).putInt(18 + (fax.length() + 7) / 8);
        picture.putInt(64).putInt(64).putInt(0).putInt(0).put(new byte[] {0, 1});
        for (int bit = 0; bit < fax.length(); bit++) {
            int at = 59 + bit / 8;
            picture.put(at, (byte) (picture.get(at) | (fax.charAt(bit) - '0') << (7 - bit % 8)));
        }
        return picture.array();
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
