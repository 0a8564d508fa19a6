package io.cpor.poe.document;

import io.cpor.poe.typesetting.Fonts;
import io.cpor.poe.typesetting.Style;
import io.cpor.poe.typesetting.TextLine;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Writes from top to bottom on A4 pages with our letterhead, and begins a new page when one is full. Lengths are points. */
final class PdfFlow {
    static final float LEFT = 56;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final float TOP = PDRectangle.A4.getHeight() - 92;
    private static final float BOTTOM = 64;
    private static final float LEADING = 1.35f;

    private final PDDocument document;
    private final Fonts fonts;
    private final Structure structure;
    private final Pages pages;
    private PdfCanvas pen;
    private float y;

    PdfFlow(PDDocument document, Fonts fonts, String company, String kind) throws IOException {
        this.document = document;
        this.fonts = fonts;
        structure = new Structure(document);
        pages = new Pages(document, structure, fonts, company, kind);
        newPage();
    }

    Structure structure() {
        return structure;
    }

    void newPage() throws IOException {
        pen = pages.next();
        y = TOP;
    }

    void title(String text) throws IOException {
        flow(text, Style.bold(fonts, 16, Inks.INK), "H1");
        gap(6);
    }

    /** A name that was typed to sign. */
    void typedSignature(String name) throws IOException {
        flow(name, Style.bold(fonts, 16, Inks.INK), "P");
        gap(6);
    }

    void heading(String text) throws IOException {
        gap(10);
        keep(60);
        flow(text, Style.bold(fonts, 11.5f, Inks.ACCENT), "H2");
        y -= 3;
        pen.line(LEFT, y, WIDTH, Inks.ACCENT);
        gap(6);
    }

    void prose(String text) throws IOException {
        for (String paragraph : text.split("\n\n")) {
            flow(paragraph, Style.regular(fonts, 9.5f, Inks.INK), "P");
            gap(4);
        }
    }

    void small(String text) throws IOException {
        flow(text, Style.regular(fonts, 8, Inks.SOFT), "P");
        gap(2);
    }

    /** A label on the left, perhaps with a note in English below it, and a value beside them that may be long. */
    void fact(String label, String note, String value) throws IOException {
        Style labelled = Style.regular(fonts, 9, Inks.SOFT);
        Style noted = Style.regular(fonts, 7, Inks.SOFT);
        Style valued = Style.regular(fonts, 9.5f, Inks.INK);
        List<TextLine> labels = labelled.lines(label, 150);
        List<TextLine> notes = note == null ? List.of() : noted.lines(note, 150);
        List<TextLine> values = valued.lines(value, WIDTH - 165);
        keep((labels.size() + notes.size()) * 13f + 4);
        float begin = y;
        PDStructureElement fact = structure.addFact();
        PDStructureElement term = structure.add("Lbl", fact);
        write(labels, labelled, LEFT, term);
        if (note != null) {
            PDStructureElement english = structure.add("Span", term);
            english.setLanguage("en");
            write(notes, noted, LEFT, english);
        }
        float left = y;
        y = begin;
        int before = pages.count();
        write(values, valued, LEFT + 165, structure.add("LBody", fact));
        y = before == pages.count() ? Math.min(left, y) : y;
        gap(5);
    }

    private void flow(String text, Style style, String type) throws IOException {
        write(style.lines(text, WIDTH), style, LEFT, structure.add(type));
    }

    private void write(List<TextLine> lines, Style style, float x, PDStructureElement part) throws IOException {
        for (TextLine line : lines) {
            keep(style.size() * LEADING);
            y -= style.size() * LEADING;
            pen.text(part, line, style, x, y + style.size() * 0.3f);
        }
    }

    /**
     * A picture at the left, as large as fits.
     *
     * @param described what it shows, for those who do not see it
     */
    void picture(PDImageXObject image, String described, float mostWidth, float mostHeight) throws IOException {
        float scale = Math.min(mostWidth / image.getWidth(), mostHeight / image.getHeight());
        float height = image.getHeight() * scale;
        float bottom = room(height).box().getLowerLeftY();
        PDRectangle box = new PDRectangle(LEFT, bottom, image.getWidth() * scale, height);
        pen.picture(structure.addFigure(described, box), image, box);
    }

    /** The whole page but for head and foot. */
    static float pageHeight() {
        return TOP - BOTTOM;
    }

    /** Room of that height across the sheet, for what others draw or fill in. */
    Place room(float height) throws IOException {
        keep(height);
        y -= height;
        return new Place(pen.page(), new PDRectangle(LEFT, y, WIDTH, height));
    }

    /** Where something stands. */
    record Place(PDPage page, PDRectangle box) {}

    /** A text at a place of the current page, in the sheet's small type. */
    void label(String text, float x, float baseline) throws IOException {
        Style style = Style.regular(fonts, 9, Inks.INK);
        pen.text(structure.add("P"), style.line(text), style, x, baseline);
    }

    void line(float x, float width) {
        pen.line(x, y, width, Inks.SOFT);
    }

    void gap(float height) {
        y -= height;
    }

    private void keep(float height) throws IOException {
        if (y - height < BOTTOM) {
            newPage();
        }
    }

    /** Writes {@code foot} and the page's number below each page; nothing can be added any more. */
    void finish(String foot, String pageOf) throws IOException {
        pages.finish(foot, pageOf);
        structure.finish(document);
        fonts.finish();
    }
}
