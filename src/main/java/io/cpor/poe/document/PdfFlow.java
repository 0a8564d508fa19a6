package io.cpor.poe.document;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Writes from top to bottom on A4 pages with our letterhead, and begins a new page when one is full. Lengths are points. */
final class PdfFlow {
    static final float LEFT = 56;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final float TOP = PDRectangle.A4.getHeight() - 92;
    private static final float BOTTOM = 64;
    private static final float LEADING = 1.35f;

    private final Fonts fonts;
    private final Pages pages;
    private PdfCanvas pen;
    private float y;

    PdfFlow(PDDocument document, Fonts fonts, String company, String kind) throws IOException {
        this.fonts = fonts;
        pages = new Pages(document, fonts, company, kind);
        newPage();
    }

    void newPage() throws IOException {
        pen = pages.next();
        y = TOP;
    }

    void title(String text) throws IOException {
        flow(text, bold(16, Style.INK));
        gap(6);
    }

    void heading(String text) throws IOException {
        gap(10);
        keep(60);
        flow(text, bold(11.5f, Style.ACCENT));
        y -= 3;
        pen.line(LEFT, y, WIDTH, Style.ACCENT);
        gap(6);
    }

    void prose(String text) throws IOException {
        flow(text, regular(9.5f, Style.INK));
        gap(4);
    }

    void small(String text) throws IOException {
        flow(text, regular(8, Style.SOFT));
        gap(2);
    }

    /** A label on the left, perhaps with a note below it, and a value beside them that may be long. */
    void fact(String label, String note, String value) throws IOException {
        Style labelled = regular(9, Style.SOFT);
        Style noted = regular(7, Style.SOFT);
        Style valued = regular(9.5f, Style.INK);
        List<String> labels = labelled.lines(fonts.drawable(label), 150);
        List<String> notes = note == null ? List.of() : noted.lines(fonts.drawable(note), 150);
        List<String> values = valued.lines(fonts.drawable(value), WIDTH - 165);
        keep((labels.size() + notes.size()) * 13f + 4);
        float begin = y;
        write(labels, labelled, LEFT);
        write(notes, noted, LEFT);
        float left = y;
        y = begin;
        int before = pages.count();
        write(values, valued, LEFT + 165);
        y = before == pages.count() ? Math.min(left, y) : y;
        gap(5);
    }

    private void flow(String text, Style style) throws IOException {
        write(style.lines(fonts.drawable(text), WIDTH), style, LEFT);
    }

    private void write(List<String> lines, Style style, float x) throws IOException {
        for (String line : lines) {
            keep(style.size() * LEADING);
            y -= style.size() * LEADING;
            pen.text(line, style, x, y + style.size() * 0.3f);
        }
    }

    /** A picture at the left, as large as fits. */
    void picture(PDImageXObject image, float mostWidth, float mostHeight) throws IOException {
        float scale = Math.min(mostWidth / image.getWidth(), mostHeight / image.getHeight());
        float height = image.getHeight() * scale;
        float bottom = room(height).box().getLowerLeftY();
        pen.picture(image, new PDRectangle(LEFT, bottom, image.getWidth() * scale, height));
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
        pen.text(fonts.drawable(text), regular(9, Style.INK), x, baseline);
    }

    void line(float x, float width) throws IOException {
        pen.line(x, y, width, Style.SOFT);
    }

    void gap(float height) {
        y -= height;
    }

    private void keep(float height) throws IOException {
        if (y - height < BOTTOM) {
            newPage();
        }
    }

    /** Writes {@code foot} and the page's number below each page, and ends them. */
    void finish(String foot, String pageOf) throws IOException {
        pages.finish(foot, pageOf);
    }

    private Style regular(float size, Color color) {
        return new Style(fonts.regular(), size, color);
    }

    private Style bold(float size, Color color) {
        return new Style(fonts.bold(), size, color);
    }
}
