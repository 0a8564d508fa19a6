package io.cpor.poe.document;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** How a check box looks, ticked and not; a PDF has no look for it of its own. */
final class TickAppearance {
    private static final float SIDE = 12;

    private TickAppearance() {}

    static PDAppearanceDictionary of(PDDocument document) throws IOException {
        COSDictionary states = new COSDictionary();
        states.setItem(COSName.YES, draw(document, true));
        states.setItem(COSName.Off, draw(document, false));
        states.setDirect(true); // readers built on Poppler look for it in its place only
        COSDictionary appearance = new COSDictionary();
        appearance.setItem(COSName.N, states);
        return new PDAppearanceDictionary(appearance);
    }

    private static PDAppearanceStream draw(PDDocument document, boolean ticked) throws IOException {
        PDAppearanceStream stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(SIDE, SIDE));
        stream.setResources(new PDResources());
        try (PDAppearanceContentStream content = new PDAppearanceContentStream(stream)) {
            content.setStrokingColor(0.55f);
            content.setLineWidth(0.8f);
            content.addRect(0.5f, 0.5f, SIDE - 1, SIDE - 1);
            content.stroke();
            if (ticked) {
                content.setStrokingColor(0f);
                content.setLineWidth(1.6f);
                content.moveTo(2.5f, 6);
                content.lineTo(5, 3);
                content.lineTo(9.5f, 9.5f);
                content.stroke();
            }
        }
        return stream;
    }
}
