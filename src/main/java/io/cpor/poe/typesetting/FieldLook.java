package io.cpor.poe.typesetting;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** How a form's field looks with a text in it, in any script: PDFBox knows one font for a field, and no other way than to the right. */
public final class FieldLook {
    /** A text's size in a field. */
    public static final float SIZE = 10;

    /** What is free at both sides. */
    private static final float PADDING = 3;

    private static final float LEADING = 12.5f;
    private static final Color BORDER = new Color(0.55f, 0.58f, 0.65f);

    private final PDDocument document;
    private final Style style;

    public FieldLook(PDDocument document, Fonts fonts) {
        this.document = document;
        style = Style.regular(fonts, SIZE, Color.BLACK);
    }

    /** @param multiline whether the text begins at the top and goes on in the next line */
    public PDAppearanceStream of(String text, float width, float height, boolean multiline, boolean framed)
            throws IOException {
        PDAppearanceStream look = new PDAppearanceStream(document);
        PDRectangle box = new PDRectangle(width, height);
        look.setBBox(box);
        look.setResources(new PDResources());
        PdfPen pen = new PdfPen(look.getResources());
        if (framed) {
            pen.frame(inside(box, 0.5f), BORDER);
        }
        pen.beginMark("Tx");
        pen.save();
        pen.clip(inside(box, 1));
        write(pen, text, box, multiline);
        pen.restore();
        pen.endMark();
        try (InputStream drawn = pen.content();
                OutputStream out = look.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
            drawn.transferTo(out);
        }
        return look;
    }

    private void write(PdfPen pen, String text, PDRectangle box, boolean multiline) throws IOException {
        List<TextLine> lines = multiline
                ? style.lines(text, box.getWidth() - 2 * PADDING)
                : List.of(style.line(text.replace('\n', ' ')));
        float y = multiline ? box.getHeight() - SIZE - PADDING : (box.getHeight() - SIZE) / 2 + 0.22f * SIZE;
        for (TextLine line : lines) {
            if (y < -LEADING) {
                return; // a reader scrolls there, and nothing of it is seen here
            }
            if (!line.text().isEmpty()) {
                pen.text(line, style, PADDING, y);
            }
            y -= LEADING;
        }
    }

    private static PDRectangle inside(PDRectangle box, float margin) {
        return new PDRectangle(margin, margin, box.getWidth() - 2 * margin, box.getHeight() - 2 * margin);
    }
}
