package io.cpor.poe.typesetting;

import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Which of the glyphs that a text was shaped into stand for which of its letters. */
final class Clusters {
    /** Java's mark for a letter that only tells others how to look. */
    private static final int INVISIBLE = 0xFFFE;

    private static final String BRACKETS = "()[]{}<>«»‹›≤≥";

    /** Slanted and hanging letters overlap a little. */
    private static final float MOST_OVERLAP = 150;

    private Clusters() {}

    /** Glyphs that come of the same letter are one cluster, with all letters up to the next one's. */
    static List<Cluster> of(Face face, String piece, boolean rightToLeft, GlyphVector shaped, float x)
            throws IOException {
        int count = shaped.getNumGlyphs();
        NavigableMap<Integer, List<Cluster.Glyph>> found = new TreeMap<>();
        for (int at = 0; at < count; at++) {
            int begin = shaped.getGlyphCharIndex(at);
            int code = shaped.getGlyphCode(at);
            int glyph = code >= INVISIBLE ? face.glyph(piece.codePointAt(begin)) : code;
            if (face.hasGlyph(glyph) && glyph != 0) {
                Point2D place = shaped.getGlyphPosition(at);
                found.computeIfAbsent(letter(piece, begin), any -> new ArrayList<>())
                        .add(new Cluster.Glyph(glyph, x + (float) place.getX(), (float) -place.getY()));
            }
        }
        NavigableMap<Integer, List<Cluster.Glyph>> fromLeft = rightToLeft ? found.descendingMap() : found;
        List<Cluster> clusters = new ArrayList<>();
        Cluster last = null;
        for (Map.Entry<Integer, List<Cluster.Glyph>> one : fromLeft.entrySet()) {
            Integer next = found.higherKey(one.getKey());
            String read = piece.substring(one.getKey(), next == null ? piece.length() : next);
            Cluster cluster = Cluster.of(face, rightToLeft ? turned(read) : read, one.getValue());
            if (last != null && !rightToLeft && cluster.left() < last.right() - MOST_OVERLAP) {
                clusters.remove(clusters.size() - 1);
                cluster = last.with(cluster);
            }
            clusters.add(cluster);
            last = cluster;
        }
        return clusters;
    }

    /** The letter that a mark belongs to. */
    private static int letter(String piece, int mark) {
        int at = mark;
        while (at > 0 && isAttached(piece.codePointAt(at))) {
            at = piece.offsetByCodePoints(at, -1);
        }
        return at;
    }

    private static boolean isAttached(int code) {
        int type = Character.getType(code);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** As it is drawn: from left to right, and with brackets that open to the other side. */
    private static String turned(String read) {
        StringBuilder turned = new StringBuilder(read).reverse();
        for (int at = 0; at < turned.length(); at++) {
            int bracket = BRACKETS.indexOf(turned.charAt(at));
            if (bracket >= 0) {
                turned.setCharAt(at, BRACKETS.charAt(bracket ^ 1));
            }
        }
        return turned.toString();
    }
}
