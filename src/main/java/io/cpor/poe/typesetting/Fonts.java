package io.cpor.poe.typesetting;

import java.io.IOException;
import java.text.Bidi;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The fonts of one document, and what of a text can be drawn in them. */
public final class Fonts {
    private static final int FIRST_COMBINING = 0x0300;

    private final PDDocument document;
    private final Typefaces typefaces;
    private final Face regular;
    private final Face bold;
    private final Map<Typeface, Face> others = new EnumMap<>(Typeface.class);

    /** @param whole whether every glyph of the regular one comes along, for fields that people fill in later */
    public Fonts(PDDocument document, Typefaces typefaces, boolean whole) throws IOException {
        this.document = document;
        this.typefaces = typefaces;
        regular = new Face(document, Typeface.DEJAVU, typefaces.get(Typeface.DEJAVU), whole);
        bold = new Face(document, Typeface.DEJAVU_BOLD, typefaces.get(Typeface.DEJAVU_BOLD), false);
    }

    public Face regular() {
        return regular;
    }

    public Face bold() {
        return bold;
    }

    Face of(Typeface typeface) throws IOException {
        Face known = others.get(typeface);
        if (known == null) {
            known = new Face(document, typeface, typefaces.get(typeface), false);
            others.put(typeface, known);
        }
        return known;
    }

    /** The face that a whole one draws neighbours in, of which only some glyphs come along. */
    Face reduced(Face face) throws IOException {
        return face.isWhole() ? of(face.typeface()) : face;
    }

    /** The face to draw it in, or {@code null} if no font has it. */
    Face face(int codePoint, Face base, List<Typeface> eastAsian) throws IOException {
        Typeface first = Typeface.of(codePoint);
        if (first != null && first.isEastAsian()) {
            for (Typeface one : eastAsian) {
                if (of(one).canDraw(codePoint)) {
                    return of(one);
                }
            }
        } else if (first != null && of(first).canDraw(codePoint)) {
            return of(first);
        }
        return base.canDraw(codePoint) ? base : regular.canDraw(codePoint) ? regular : null;
    }

    /** Whether each character is a glyph of that face, from left to right, whatever its neighbours are. */
    static boolean isPlain(String text, Face face) {
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            int code = text.codePointAt(at);
            if (!face.canDraw(code) || isInvisible(code) || code >= FIRST_COMBINING && !isPlain(code)) {
                return false;
            }
        }
        return true;
    }

    /** A blank that does not break, or a hyphen that is not there. */
    private static boolean isInvisible(int code) {
        return code == 0xA0 || code == 0xAD;
    }

    private static boolean isPlain(int code) {
        int type = Character.getType(code);
        byte direction = Character.getDirectionality(code);
        return Typeface.of(code) == null
                && type != Character.FORMAT
                && type != Character.SPACE_SEPARATOR
                && type != Character.NON_SPACING_MARK
                && type != Character.ENCLOSING_MARK
                && type != Character.COMBINING_SPACING_MARK
                && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT
                && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** The text as it can be drawn; see {@link Drawable}. */
    String drawable(String text) throws IOException {
        return new Drawable(this).of(text);
    }

    TextLine line(String text, Face base) throws IOException {
        return isPlain(text, base)
                ? new TextLine(text, base, List.of(), base.units(text))
                : new Layout(this, base, text).line(Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    }

    /** Says which glyphs were drawn; afterwards nothing more can be. */
    public void finish() throws IOException {
        regular.finish();
        bold.finish();
        for (Face one : others.values()) {
            one.finish();
        }
    }
}
