package io.cpor.poe.upload;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads an uploaded picture, in the child: tells its size before it is unpacked, and then makes an upright one of ours. */
final class PictureReading {
    /** So many are unpacked at once; of a larger picture every second row and column, or fewer. */
    private static final long PIXELS_AT_ONCE = 16_000_000;

    private PictureReading() {}

    static void read(Path file, FileKind kind, WorkDirectory directory) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > StreamSizes.MOST_PIXELS) {
                throw new UploadRefused(RejectionReason.TOO_COMPLEX);
            }
            Orientation orientation =
                    kind == FileKind.JPEG ? Orientation.of(Files.readAllBytes(file)) : Orientation.UPRIGHT;
            new InspectionResult(null, Map.of(), false, 1).write(directory.verdict());
            Picture.write(upright(unpack(reader, pixels), orientation), directory.picture(1));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage unpack(ImageReader reader, long pixels) throws IOException {
        int every = (int) Math.ceil(Math.sqrt((double) pixels / PIXELS_AT_ONCE));
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(Math.max(1, every), Math.max(1, every), 0, 0);
        return reader.read(0, how);
    }

    /** On white, where it is transparent. */
    private static BufferedImage upright(BufferedImage picture, Orientation orientation) {
        double scale = Math.min(1, (double) Picture.LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage upright = new BufferedImage(
                orientation.lies() ? height : width, orientation.lies() ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = upright.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform turned = orientation.turn(width, height);
        turned.scale((double) width / picture.getWidth(), (double) height / picture.getHeight());
        canvas.drawImage(picture, turned, null);
        canvas.dispose();
        return upright;
    }
}
