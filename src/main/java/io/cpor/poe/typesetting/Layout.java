package io.cpor.poe.typesetting;

import java.awt.font.GlyphVector;
import java.io.IOException;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lays out a line of any scripts: parts that run to the right or to the left, in each of them the fonts it needs. */
final class Layout {
    private static final int FIRST_COMBINING = 0x0300;

    private final Fonts fonts;
    private final Face base;
    private final String text;
    private final List<Typeface> eastAsian;
    private final List<Cluster> clusters = new ArrayList<>();
    private float x;

    Layout(Fonts fonts, Face base, String text) {
        this.fonts = fonts;
        this.base = base;
        this.text = text;
        eastAsian = Typeface.eastAsian(text);
    }

    /** @param direction as {@link Bidi} has it */
    TextLine line(int direction) throws IOException {
        Bidi bidi = new Bidi(text, direction);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        Integer[] order = new Integer[count];
        for (int run = 0; run < count; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            order[run] = run;
        }
        Bidi.reorderVisually(levels, 0, order, 0, count);
        for (int run : order) {
            boolean rightToLeft = levels[run] % 2 == 1;
            List<Part> parts = parts(bidi.getRunStart(run), bidi.getRunLimit(run));
            if (rightToLeft) {
                Collections.reverse(parts);
            }
            for (Part part : parts) {
                add(part, rightToLeft);
            }
        }
        return new TextLine(text, base, clusters, x);
    }

    /** A piece of the text in one face. */
    private record Part(Face face, int begin, int end) {}

    /** Marks stay with their letter, and signs of no script with what is before them if its face has them. */
    private List<Part> parts(int from, int to) throws IOException {
        List<Part> parts = new ArrayList<>();
        Face face = null;
        int begin = from;
        for (int at = from; at < to; at = text.offsetByCodePoints(at, 1)) {
            Face next = face(text.codePointAt(at), face);
            if (face != null && next != face) {
                parts.add(new Part(face, begin, at));
                begin = at;
            }
            face = next;
        }
        if (face != null) {
            parts.add(new Part(face, begin, to));
        }
        return parts;
    }

    private Face face(int code, Face before) throws IOException {
        boolean stays = Character.getType(code) == Character.NON_SPACING_MARK
                || Character.getType(code) == Character.FORMAT
                || Drawable.isVariation(code);
        if (before != null && stays && (before.canDraw(code) || !isMark(code))) {
            return before;
        }
        Face own = fonts.face(code, base, eastAsian);
        return own == null ? base : own;
    }

    private static boolean isMark(int code) {
        return Character.getType(code) == Character.NON_SPACING_MARK && !Drawable.isVariation(code);
    }

    private void add(Part part, boolean rightToLeft) throws IOException {
        String piece = text.substring(part.begin(), part.end());
        boolean marked =
                piece.codePoints().anyMatch(code -> code >= FIRST_COMBINING && isMark(code) || isConjoining(code));
        if (rightToLeft || marked || part.face().typeface().isShaped()) {
            Face face = fonts.reduced(part.face());
            GlyphVector shaped = Shaper.shape(face.typeface(), piece, rightToLeft);
            clusters.addAll(Clusters.of(face, piece, rightToLeft, shaped, x));
            x += (float) shaped.getGlyphPosition(shaped.getNumGlyphs()).getX();
        } else {
            sideBySide(part.face(), piece);
        }
    }

    /** Parts of Korean syllables, which some systems write in place of the syllable. */
    private static boolean isConjoining(int code) {
        return code >= 0x1100 && code <= 0x11FF;
    }

    private void sideBySide(Face face, String piece) throws IOException {
        for (int at = 0, next; at < piece.length(); at = next) {
            int code = piece.codePointAt(at);
            next = at + Character.charCount(code);
            while (next < piece.length() && Drawable.isVariation(piece.codePointAt(next))) {
                next = piece.offsetByCodePoints(next, 1);
            }
            int glyph = face.glyph(code);
            clusters.add(
                    new Cluster(face, piece.substring(at, next), List.of(new Cluster.Glyph(glyph, x, 0)), List.of()));
            x += face.glyphUnits(glyph);
        }
    }
}
