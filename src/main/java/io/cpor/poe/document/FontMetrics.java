package io.cpor.poe.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One font of one document, and how a text breaks into lines in it. Sizes and widths are points. */
final class FontMetrics {
    /** A PDF tells how wide each glyph is in whole thousandths of the size, and readers place the next one by that. */
    private static final float EM = 1000;

    private final PDFont pdf;
    private final TrueTypeFont typeface;
    private final CmapLookup glyphs;

    /** @param whole whether every glyph comes along */
    FontMetrics(PDDocument document, TrueTypeFont typeface, boolean whole) throws IOException {
        this.typeface = typeface;
        pdf = PDType0Font.load(document, typeface, !whole);
        glyphs = typeface.getUnicodeCmapLookup();
    }

    PDFont pdf() {
        return pdf;
    }

    boolean canDraw(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0;
    }

    float width(String text, float size) throws IOException {
        return units(text) / EM * size;
    }

    /** In thousandths of the size. Asks the typeface: PDFBox answers the same, but encodes the text anew each time. */
    private int units(String text) throws IOException {
        int units = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            units += units(text.codePointAt(at));
        }
        return units;
    }

    private int units(int codePoint) throws IOException {
        return Math.round(typeface.getAdvanceWidth(glyphs.getGlyphId(codePoint)) * EM / typeface.getUnitsPerEm());
    }

    /** The lines of a drawable text, none wider than {@code most}; a word that is wider is cut. */
    List<String> lines(String text, float size, float most) throws IOException {
        List<String> lines = new ArrayList<>();
        float room = most / size * EM;
        int space = units(' ');
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            int filled = 0;
            for (String word : paragraph.split(" ")) {
                int longer = (line.isEmpty() ? 0 : filled + space) + units(word);
                if (longer <= room) {
                    line.append(line.isEmpty() ? "" : " ").append(word);
                    filled = longer;
                } else {
                    if (!line.isEmpty()) {
                        lines.add(line.toString());
                    }
                    String rest = cut(word, room, lines);
                    line = new StringBuilder(rest);
                    filled = units(rest);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Adds the full lines of an overlong word and answers the rest. */
    private String cut(String word, float room, List<String> lines) throws IOException {
        int begin = 0;
        int filled = 0;
        for (int at = 0; at < word.length(); at = word.offsetByCodePoints(at, 1)) {
            int next = units(word.codePointAt(at));
            if (filled + next > room && at > begin) {
                lines.add(word.substring(begin, at));
                begin = at;
                filled = 0;
            }
            filled += next;
        }
        return word.substring(begin);
    }
}
