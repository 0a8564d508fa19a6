package io.cpor.poe.typesetting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Glyphs that stand for a text together, such as a letter and its marks.
 *
 * @param text in the order in which it is drawn: programs that copy from a PDF turn what runs to the left
 * @param glyphs those with a width, from left to right
 * @param marks those without one, if there are others
 */
record Cluster(Face face, String text, List<Glyph> glyphs, List<Glyph> marks) {
    /** In thousandths of the size, from the line's begin and from its base. */
    record Glyph(int id, float x, float y) {}

    static Cluster of(Face face, String text, List<Glyph> all) throws IOException {
        List<Glyph> glyphs = new ArrayList<>();
        List<Glyph> marks = new ArrayList<>();
        for (Glyph glyph : all) {
            (face.glyphUnits(glyph.id()) > 0 ? glyphs : marks).add(glyph);
        }
        return glyphs.isEmpty() ? new Cluster(face, text, all, List.of()) : new Cluster(face, text, glyphs, marks);
    }

    float left() {
        return (float) glyphs.stream().mapToDouble(Glyph::x).min().orElse(0);
    }

    float right() throws IOException {
        float right = left();
        for (Glyph glyph : glyphs) {
            right = Math.max(right, glyph.x() + face.glyphUnits(glyph.id()));
        }
        return right;
    }

    /**
     * A blank, unseen, as wide as the cluster. Programs that copy take a gap for the end of a word. PDFBox goes by the first two
     * glyphs of what reads together, Poppler by the first and the last: all of these are such a blank.
     */
    String extent(Style style, float x, float baseline) throws IOException {
        int blank = face.glyph(' ');
        face.isReadAs(blank, ' ');
        Operators extent = new Operators().add("3 Tr ");
        extent.number((right() - left()) * 100 / face.glyphUnits(blank)).add("Tz 1 0 0 1 ");
        extent.number(x + left() / 1000 * style.size()).number(baseline).add("Tm <");
        return extent.glyph(blank).add("> Tj 100 Tz 0 Tr ").toString();
    }

    /** With one that lies over its end: read as two, they would be taken for two lines. */
    Cluster with(Cluster next) {
        return new Cluster(face, text + next.text, joined(glyphs, next.glyphs), joined(marks, next.marks));
    }

    private static List<Glyph> joined(List<Glyph> some, List<Glyph> more) {
        List<Glyph> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
