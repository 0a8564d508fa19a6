package io.cpor.poe.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The two fonts of one document, and how a text breaks into lines in them. */
final class Fonts {
    private static final int NO_GLYPH = 0x25A1;

    private final CmapLookup glyphs;
    private final PDFont regular;
    private final PDFont bold;

    /** @param whole whether every glyph comes along, for fields that people fill in later */
    Fonts(PDDocument document, Typefaces typefaces, boolean whole) throws IOException {
        glyphs = typefaces.regular().getUnicodeCmapLookup();
        regular = PDType0Font.load(document, typefaces.regular(), !whole);
        bold = PDType0Font.load(document, typefaces.bold(), true);
    }

    PDFont regular() {
        return regular;
    }

    PDFont bold() {
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
                drawn.appendCodePoint(glyphs.getGlyphId(code) == 0 ? NO_GLYPH : code);
            }
        });
        return drawn.toString();
    }

    /** The lines of a drawable text, none wider than {@code width} points; a word that is wider is cut. */
    static List<String> lines(String text, PDFont font, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (width(longer, font, size) <= width) {
                    line.setLength(0);
                    line.append(longer);
                } else {
                    if (!line.isEmpty()) {
                        lines.add(line.toString());
                    }
                    line.setLength(0);
                    line.append(cut(word, font, size, width, lines));
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Adds the full lines of an overlong word and answers the rest. */
    private static String cut(String word, PDFont font, float size, float width, List<String> lines)
            throws IOException {
        String rest = word;
        while (width(rest, font, size) > width) {
            int end = rest.offsetByCodePoints(0, 1);
            while (end < rest.length()
                    && width(rest.substring(0, rest.offsetByCodePoints(end, 1)), font, size) <= width) {
                end = rest.offsetByCodePoints(end, 1);
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    static float width(String text, PDFont font, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }
}
