package io.cpor.poe.upload;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * One PDF of several photos of a paper, a page for each, in their order and upright. Nothing of a picture is lost: the JPEG is
 * in it byte for byte, without the film or notes that a phone adds, and a PNG's pixels.
 */
final class PhotoDocument {
    private static final float LONGEST_SIDE = PDRectangle.A4.getHeight();

    private PhotoDocument() {}

    static void write(List<CheckedFile> photos, Path to) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (CheckedFile photo : photos) {
                add(photo, document);
            }
            document.save(to.toFile());
        }
    }

    private static void add(CheckedFile photo, PDDocument document) throws IOException {
        byte[] bytes = Files.readAllBytes(photo.content());
        byte[] picture = photo.kind() == FileKind.JPEG ? JpegEnd.first(bytes) : bytes;
        PDImageXObject image = PDImageXObject.createFromByteArray(document, picture, null);
        Orientation orientation = Orientation.of(photo);
        int width = orientation.lies() ? image.getHeight() : image.getWidth();
        int height = orientation.lies() ? image.getWidth() : image.getHeight();
        float scale = LONGEST_SIDE / Math.max(width, height);
        PDPage page = new PDPage(new PDRectangle(width * scale, height * scale));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(image, new Matrix(place(image, orientation, height, scale)));
        }
    }

    /** Pictures are turned with their first row above; a PDF has it below, and draws every picture as a square of one. */
    private static AffineTransform place(PDImageXObject image, Orientation orientation, int height, float scale) {
        AffineTransform place = new AffineTransform(scale, 0, 0, -scale, 0, height * scale);
        place.concatenate(orientation.turn(image.getWidth(), image.getHeight()));
        place.concatenate(new AffineTransform(image.getWidth(), 0, 0, -image.getHeight(), 0, image.getHeight()));
        return place;
    }
}
