package io.cpor.poe.document;

import io.cpor.poe.typesetting.PdfPen;
import io.cpor.poe.typesetting.Style;
import io.cpor.poe.typesetting.TextLine;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Draws on one A4 page, each thing for an element of the document's structure. Lengths are points from the page's lower left
 * corner; nothing is there before close.
 */
final class PdfCanvas implements AutoCloseable {
    private static final String DECORATION = "Artifact";

    private final PDDocument document;
    private final PDPage page = new PDPage(PDRectangle.A4);
    private final PdfPen pen;
    private final COSArray marks;
    /** What is drawn for at the moment; {@code null} for decoration, such as a line or a page's number. */
    private PDStructureElement element;

    private boolean begun;

    /** Adds the page at the document's end. */
    PdfCanvas(PDDocument document, Structure structure) {
        this.document = document;
        document.addPage(page);
        page.setResources(new PDResources());
        marks = structure.marksOf(page);
        pen = new PdfPen(page.getResources());
    }

    PDPage page() {
        return page;
    }

    void text(PDStructureElement part, TextLine line, Style style, float x, float baseline) throws IOException {
        if (!line.text().isEmpty()) {
            drawFor(part);
            pen.text(line, style, x, baseline);
        }
    }

    void line(float x, float y, float width, Color color) {
        drawFor(null);
        pen.line(x, y, width, color);
    }

    void bar(PDRectangle box, Color color) {
        drawFor(null);
        pen.bar(box, color);
    }

    void picture(PDStructureElement part, PDImageXObject image, PDRectangle box) {
        drawFor(part);
        pen.picture(image, box);
    }

    private void drawFor(PDStructureElement part) {
        if (begun && part == element) {
            return;
        }
        end();
        if (part == null) {
            pen.beginMark(DECORATION);
        } else {
            pen.beginMark(COSName.getPDFName(part.getStructureType()), Structure.mark(part, page, marks));
        }
        element = part;
        begun = true;
    }

    private void end() {
        if (begun) {
            pen.endMark();
        }
    }

    @Override
    public void close() throws IOException {
        end();
        try (InputStream drawn = pen.content()) {
            page.setContents(new PDStream(document, drawn, COSName.FLATE_DECODE));
        }
    }
}
