package io.cpor.poe.upload;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws a PDF's pages as a reviewer sees them. */
final class PageDrawing {
    private static final float POINTS_AN_INCH = 72;
    private static final float DPI = 150;

    private PageDrawing() {}

    static void draw(PDDocument document, WorkDirectory directory) throws IOException {
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true); // a page in 600 dpi would not fit into our memory otherwise
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            BufferedImage picture =
                    renderer.renderImage(page, scale(document.getPage(page).getCropBox()), ImageType.RGB);
            Picture.write(picture, directory.picture(page + 1));
        }
    }

    /** Neither side becomes too long, whichever of them is up. */
    private static float scale(PDRectangle page) {
        float longest = Math.max(Math.max(page.getWidth(), page.getHeight()), 1);
        return Math.min(DPI / POINTS_AN_INCH, Picture.LONGEST_SIDE / longest);
    }
}
