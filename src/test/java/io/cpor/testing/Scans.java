package io.cpor.testing;

import io.cpor.testing.Http.FormFile;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Signed papers as they come off a scanner. */
public final class Scans {
    private Scans() {}

    public static FormFile png() {
        return new FormFile("signed.png", "image/png", picture("png"));
    }

    public static FormFile jpeg() {
        return new FormFile("signed.jpg", "image/jpeg", picture("jpg"));
    }

    private static byte[] picture(String format) {
        BufferedImage paper = new BufferedImage(827, 1169, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 827, 1169);
        pen.setColor(Color.DARK_GRAY);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 24));
        pen.drawString("Proof of execution", 80, 120);
        pen.setFont(new Font(Font.SERIF, Font.ITALIC, 48));
        pen.drawString("Ana Trujillo", 80, 1000);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(paper, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
