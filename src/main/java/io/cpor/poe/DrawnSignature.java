package io.cpor.poe;

import io.cpor.association.value.InvalidInput;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A signature drawn on the screen, as the browser sends it: a small PNG. It is drawn anew, so that nothing else comes along. */
public final class DrawnSignature {
    private static final String PREFIX = "data:image/png;base64,";
    private static final int LARGEST = 400_000;
    private static final int WIDEST = 2400;
    private static final int LEAST_INK = 40;

    private DrawnSignature() {}

    /**
     * The drawing as a PNG, black on white.
     *
     * @throws InvalidInput if it is no such picture, too large, or empty
     */
    public static byte[] png(String dataUrl) {
        if (!dataUrl.startsWith(PREFIX) || dataUrl.length() > LARGEST) {
            throw new InvalidInput("drawing", "Draw your signature again, or type your name.");
        }
        try {
            byte[] sent = Base64.getDecoder().decode(dataUrl.substring(PREFIX.length()));
            BufferedImage drawing = read(sent);
            if (ink(drawing) < LEAST_INK) {
                throw new InvalidInput("drawing", "The drawing is empty; draw your signature or type your name.");
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(drawing, "png", png);
            return png.toByteArray();
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidInput("drawing", "The drawing cannot be read; draw your signature again.");
        }
    }

    private static BufferedImage read(byte[] sent) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > WIDEST || height > WIDEST) {
                throw new IOException("too large");
            }
            BufferedImage white = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D graphics = white.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.drawImage(reader.read(0), 0, 0, null);
            graphics.dispose();
            return white;
        } finally {
            reader.dispose();
        }
    }

    /** How many dots are dark. */
    private static long ink(BufferedImage drawing) {
        int[] dots = drawing.getRaster().getPixels(0, 0, drawing.getWidth(), drawing.getHeight(), (int[]) null);
        return java.util.Arrays.stream(dots).filter(dot -> dot < 128).count();
    }
}
