package io.cpor.poe.typesetting;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Draws a page or a field's look. PDFBox's own stream takes characters, not glyphs, and so can neither join letters nor put
 * marks in their places. Lengths are points.
 */
public final class PdfPen {
    private static final float EM = 1000;

    private final Operators operators = new Operators();
    private final PDResources resources;
    /** What was written in last; most texts look as those before them, so that it need not be said again. */
    private Face face;

    private float size;
    private Color color;

    public PdfPen(PDResources resources) {
        this.resources = resources;
    }

    /** A text from there to the right. */
    public void text(TextLine line, Style style, float x, float baseline) throws IOException {
        operators.add("BT ");
        fill(style.color());
        if (line.isPlain()) {
            plain(line, style, x, baseline);
        } else {
            for (Cluster cluster : line.clusters()) {
                cluster(cluster, style, x, baseline);
            }
        }
        operators.add("ET\n");
        for (Cluster cluster : line.clusters()) {
            marks(cluster, style, x, baseline);
        }
    }

    private void plain(TextLine line, Style style, float x, float baseline) throws IOException {
        use(line.face(), style.size());
        operators.number(x).number(baseline).add("Td <");
        String text = line.text();
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            int code = text.codePointAt(at);
            int glyph = line.face().glyph(code);
            if (line.face().isReadAs(glyph, code)) {
                operators.glyph(glyph);
            } else {
                operators.add("> Tj ");
                beginReading(Character.toString(code));
                operators.add("<").glyph(glyph).add("> Tj EMC <");
            }
        }
        operators.add("> Tj ");
    }

    /** Each glyph at its place: where a script joins or piles up letters, that is seldom where the one before ends. */
    private void cluster(Cluster cluster, Style style, float x, float baseline) throws IOException {
        use(cluster.face(), style.size());
        boolean alone = cluster.glyphs().size() == 1;
        boolean reads = alone && cluster.marks().isEmpty();
        for (Cluster.Glyph glyph : cluster.glyphs()) {
            reads &= cluster.face().isReadAs(glyph.id(), cluster.text());
        }
        if (!reads) {
            beginReading(cluster.text());
        }
        String extent = alone ? "" : cluster.extent(style, x, baseline);
        operators.add(extent).add(extent);
        for (Cluster.Glyph glyph : cluster.glyphs()) {
            operators.add("1 0 0 1 ").number(x + glyph.x() / EM * style.size());
            operators.number(baseline + glyph.y() / EM * style.size()).add("Tm <");
            operators.glyph(glyph.id()).add("> Tj ");
        }
        operators.add(extent).add(reads ? "" : "EMC ");
    }

    /** As outlines: a glyph without a width would be a gap to programs that copy. */
    private void marks(Cluster cluster, Style style, float x, float baseline) throws IOException {
        for (Cluster.Glyph mark : cluster.marks()) {
            AffineTransform place = AffineTransform.getTranslateInstance(
                    x + mark.x() / EM * style.size(), baseline + mark.y() / EM * style.size());
            place.scale(style.size(), style.size());
            operators.outline(cluster.face().outline(mark.id()), place);
        }
    }

    private void beginReading(String text) {
        operators.add("/Span <</ActualText <FEFF").add(GlyphTexts.utf16(text)).add(">>> BDC ");
    }

    private void use(Face used, float points) throws IOException {
        if (used != face || points != size) {
            face = used;
            size = points;
            operators.add("/").add(resources.add(used.pdf()).getName()).add(" ");
            operators.number(points).add("Tf ");
        }
    }

    private void fill(Color wanted) {
        if (!wanted.equals(color)) {
            color = wanted;
            operators.color(wanted).add("rg ");
        }
    }

    public void line(float x, float y, float width, Color stroke) {
        operators.color(stroke).add("RG 0.6 w ").number(x).number(y).add("m ");
        operators.number(x + width).number(y).add("l S\n");
    }

    public void bar(PDRectangle box, Color filled) {
        fill(filled);
        operators.box(box).add("re f\n");
    }

    public void frame(PDRectangle box, Color stroke) {
        operators.color(stroke).add("RG 1 w ").box(box).add("re S\n");
    }

    /** Draws nothing outside the box from here on. */
    public void clip(PDRectangle box) {
        operators.box(box).add("re W n\n");
    }

    /** Keeps what is set, such as a clip, to be set again by {@link #restore}. */
    public void save() {
        operators.add("q\n");
    }

    public void restore() {
        operators.add("Q\n");
        face = null;
        color = null;
    }

    public void picture(PDImageXObject image, PDRectangle box) {
        operators.add("q ").number(box.getWidth()).add("0 0 ").number(box.getHeight());
        operators.number(box.getLowerLeftX()).number(box.getLowerLeftY()).add("cm /");
        operators.add(resources.add(image).getName()).add(" Do Q\n");
    }

    /** Marks what follows, until {@link #endMark}, as a part of the document's structure. */
    public void beginMark(COSName tag, int id) {
        operators.add("/" + tag.getName() + " <</MCID " + id + ">> BDC\n");
    }

    /** Marks what follows, until {@link #endMark}: decoration, or a field's text. */
    public void beginMark(String tag) {
        operators.add("/" + tag + " BMC\n");
    }

    public void endMark() {
        operators.add("EMC\n");
    }

    /** What was drawn. */
    public InputStream content() {
        return new ByteArrayInputStream(operators.bytes());
    }
}
