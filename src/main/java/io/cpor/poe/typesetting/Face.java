package io.cpor.poe.typesetting;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One font of one document. Widths are thousandths of the size. */
public final class Face {
    /** A PDF tells how wide each glyph is in whole thousandths of the size, and readers place the next one by that. */
    private static final float EM = 1000;

    private final PDDocument document;
    private final Typeface typeface;
    private final TrueTypeFont font;
    private final boolean whole;
    private final CmapLookup glyphs;
    private final int[] characters;
    private final Map<Integer, String> texts = new HashMap<>();
    private PDType0Font pdf;

    /** @param whole whether every glyph comes along */
    Face(PDDocument document, Typeface typeface, TrueTypeFont font, boolean whole) throws IOException {
        this.document = document;
        this.typeface = typeface;
        this.font = font;
        this.whole = whole;
        glyphs = font.getUnicodeCmapLookup();
        characters = new int[font.getNumberOfGlyphs()];
    }

    public PDFont pdf() throws IOException {
        if (pdf == null) {
            pdf = PDType0Font.load(document, font, !whole);
        }
        return pdf;
    }

    Typeface typeface() {
        return typeface;
    }

    boolean isWhole() {
        return whole;
    }

    int glyph(int codePoint) {
        return glyphs.getGlyphId(codePoint);
    }

    boolean canDraw(int codePoint) {
        return glyph(codePoint) != 0;
    }

    boolean hasGlyph(int glyph) {
        return glyph < characters.length;
    }

    int glyphUnits(int glyph) throws IOException {
        return Math.round(font.getAdvanceWidth(glyph) * EM / font.getUnitsPerEm());
    }

    /** In units of the size. */
    Shape outline(int glyph) throws IOException {
        float unit = 1f / font.getUnitsPerEm();
        return AffineTransform.getScaleInstance(unit, unit)
                .createTransformedShape(font.getGlyph().getGlyph(glyph).getPath());
    }

    /** Asks the typeface: PDFBox answers the same, but encodes the text anew each time. */
    int units(String text) throws IOException {
        int units = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            units += units(text.codePointAt(at));
        }
        return units;
    }

    int units(int codePoint) throws IOException {
        return glyphUnits(glyph(codePoint));
    }

    /**
     * Notes that a glyph is drawn for a text, so that a copy reads so.
     *
     * @return whether a copy does; not if the glyph already stands for another text in this document
     */
    boolean isReadAs(int glyph, String text) {
        int character = text.codePointAt(0);
        if (text.length() == Character.charCount(character)) {
            return isReadAs(glyph, character);
        }
        return characters[glyph] == 0 && text.equals(texts.computeIfAbsent(glyph, any -> text));
    }

    boolean isReadAs(int glyph, int character) {
        if (whole) {
            return glyph(character) == glyph;
        }
        if (characters[glyph] == 0 && !texts.containsKey(glyph)) {
            characters[glyph] = character;
        }
        return characters[glyph] == character;
    }

    /** Reduces the font to what was drawn in it, and tells what that reads. */
    void finish() throws IOException {
        if (pdf == null || whole) {
            return;
        }
        for (int glyph = 0; glyph < characters.length; glyph++) {
            if (characters[glyph] != 0) {
                texts.put(glyph, Character.toString(characters[glyph]));
            }
        }
        pdf.addGlyphsToSubset(texts.keySet());
        pdf.subset();
        pdf.getCOSObject().setItem(COSName.TO_UNICODE, GlyphTexts.write(document, texts));
    }
}
