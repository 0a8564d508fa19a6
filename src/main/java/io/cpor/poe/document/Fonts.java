package io.cpor.poe.document;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The two fonts of one document, and what of a text can be drawn in them. */
final class Fonts {
    private static final int NO_GLYPH = 0x25A1;

    private final FontMetrics regular;
    private final FontMetrics bold;

    /** @param whole whether every glyph comes along, for fields that people fill in later */
    Fonts(PDDocument document, Typefaces typefaces, boolean whole) throws IOException {
        regular = new FontMetrics(document, typefaces.regular(), whole);
        bold = new FontMetrics(document, typefaces.bold(), false);
    }

    FontMetrics regular() {
        return regular;
    }

    FontMetrics bold() {
        return bold;
    }

    /**
     * The text as it can be drawn: what has no glyph becomes a box, and what would steer the writing unseen, such as a
     * right-to-left mark, is named.
     */
    String drawable(String text) {
        StringBuilder drawn = new StringBuilder();
        text.codePoints().forEach(code -> {
            if (Character.getType(code) == Character.FORMAT) {
                drawn.append("[U+").append(String.format("%04X", code)).append(']');
            } else if (Character.isWhitespace(code) || Character.isSpaceChar(code)) {
                drawn.append(code == '\n' ? '\n' : ' ');
            } else {
                drawn.appendCodePoint(regular.canDraw(code) ? code : NO_GLYPH);
            }
        });
        return drawn.toString();
    }
}
