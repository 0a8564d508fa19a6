package io.cpor.poe.upload;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.commons.io.function.IOConsumer;

/** Reads uploaded pictures, in the child: tells their size before they are unpacked, and then makes upright ones of ours. */
final class PictureReading {
    /** So many are unpacked at once; of a larger picture every second row and column, or fewer. */
    private static final long PIXELS_AT_ONCE = 16_000_000;

    private PictureReading() {}

    /** Several are the pages of one paper: then a document is made of them too. */
    static void read(List<CheckedFile> pictures, WorkDirectory directory) throws IOException {
        for (CheckedFile picture : pictures) {
            with(picture, PictureReading::checkPixels);
        }
        new InspectionResult(null, Map.of(), false, false, pictures.size()).write(directory.verdict());
        for (int page = 1; page <= pictures.size(); page++) {
            Path made = directory.picture(page);
            Orientation orientation = Orientation.of(pictures.get(page - 1));
            with(pictures.get(page - 1), reader -> Picture.write(upright(unpack(reader), orientation), made));
        }
        if (pictures.size() > 1) {
            PhotoDocument.write(pictures, directory.document());
        }
    }

    private static void with(CheckedFile picture, IOConsumer<ImageReader> use) throws IOException {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(picture.kind().name()).next();
        try (ImageInputStream in =
                ImageIO.createImageInputStream(picture.content().toFile())) {
            reader.setInput(in, true, true);
            use.accept(reader);
        } finally {
            reader.dispose();
        }
    }

    private static void checkPixels(ImageReader reader) throws IOException {
        if (pixels(reader) > StreamSizes.MOST_PIXELS) {
            throw new UploadRefused(RejectionReason.TOO_COMPLEX);
        }
    }

    private static long pixels(ImageReader reader) throws IOException {
        return (long) reader.getWidth(0) * reader.getHeight(0);
    }

    private static BufferedImage unpack(ImageReader reader) throws IOException {
        int every = (int) Math.ceil(Math.sqrt((double) pixels(reader) / PIXELS_AT_ONCE));
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
