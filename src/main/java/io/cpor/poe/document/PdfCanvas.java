package io.cpor.poe.document;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Draws on one A4 page. Lengths are points from the page's lower left corner; nothing is there before close. */
final class PdfCanvas implements AutoCloseable {
    private final PDPage page = new PDPage(PDRectangle.A4);
    private final PDPageContentStream content;
    /** What was written in last; most texts look as those before them, so that it need not be said again. */
    private Style style;

    /** Adds the page at the document's end. */
    PdfCanvas(PDDocument document) throws IOException {
        document.addPage(page);
        content = new PDPageContentStream(document, page);
    }

    PDPage page() {
        return page;
    }

    /** @param text a single line of what the style's face can draw */
    void text(String text, Style look, float x, float baseline) throws IOException {
        content.beginText();
        if (!look.equals(style)) {
            style = look;
            content.setFont(look.face().pdf(), look.size());
            content.setNonStrokingColor(look.color());
        }
        content.newLineAtOffset(x, baseline);
        content.showText(text);
        content.endText();
    }

    void line(float x, float y, float width, Color color) throws IOException {
        content.setStrokingColor(color);
        content.setLineWidth(0.6f);
        content.moveTo(x, y);
        content.lineTo(x + width, y);
        content.stroke();
    }

    void bar(PDRectangle box, Color color) throws IOException {
        style = null;
        content.setNonStrokingColor(color);
        content.addRect(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
        content.fill();
    }

    void picture(PDImageXObject image, PDRectangle box) throws IOException {
        content.drawImage(image, box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
