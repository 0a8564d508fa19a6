package io.cpor.poe.document;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Writes from top to bottom on A4 pages with our letterhead, and begins a new page when one is full. Lengths are points. */
final class Sheet {
    static final float LEFT = 56;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final float TOP = PDRectangle.A4.getHeight() - 92;
    private static final float BOTTOM = 64;
    private static final Color ACCENT = new Color(0x0b5cad);
    private static final Color INK = new Color(0x1d2430);
    private static final Color SOFT = new Color(0x566072);
    private static final float LEADING = 1.35f;

    private final PDDocument document;
    private final Fonts fonts;
    private final String company;
    private final String kind;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream page;
    private float y;

    Sheet(PDDocument document, Fonts fonts, String company, String kind) throws IOException {
        this.document = document;
        this.fonts = fonts;
        this.company = fonts.drawable(company);
        this.kind = fonts.drawable(kind);
        newPage();
    }

    Fonts fonts() {
        return fonts;
    }

    void newPage() throws IOException {
        finishPage();
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        pages.add(next);
        page = new PDPageContentStream(document, next);
        page.setNonStrokingColor(ACCENT);
        page.addRect(0, PDRectangle.A4.getHeight() - 6, PDRectangle.A4.getWidth(), 6);
        page.fill();
        float head = PDRectangle.A4.getHeight() - 48;
        put(company, fonts.bold(), 10, ACCENT, LEFT, head);
        put(kind, fonts.regular(), 8.5f, SOFT, LEFT + WIDTH - Fonts.width(kind, fonts.regular(), 8.5f), head);
        y = TOP;
    }

    void title(String text) throws IOException {
        flow(text, fonts.bold(), 16, INK, LEFT, WIDTH);
        gap(6);
    }

    void heading(String text) throws IOException {
        gap(10);
        keep(60);
        flow(text, fonts.bold(), 11.5f, ACCENT, LEFT, WIDTH);
        rule();
    }

    void prose(String text) throws IOException {
        flow(text, fonts.regular(), 9.5f, INK, LEFT, WIDTH);
        gap(4);
    }

    void small(String text) throws IOException {
        flow(text, fonts.regular(), 8, SOFT, LEFT, WIDTH);
        gap(2);
    }

    /** A label on the left, perhaps with a note below it, and a value beside them that may be long. */
    void fact(String label, String note, String value) throws IOException {
        List<String> labels = Fonts.lines(fonts.drawable(label), fonts.regular(), 9, 150);
        List<String> notes = note == null ? List.of() : Fonts.lines(fonts.drawable(note), fonts.regular(), 7, 150);
        List<String> values = Fonts.lines(fonts.drawable(value), fonts.regular(), 9.5f, WIDTH - 165);
        keep((labels.size() + notes.size()) * 13f + 4);
        float begin = y;
        column(labels, 9, SOFT, LEFT);
        column(notes, 7, SOFT, LEFT);
        float left = y;
        y = begin;
        int before = pages.size();
        column(values, 9.5f, INK, LEFT + 165);
        y = before == pages.size() ? Math.min(left, y) : y;
        gap(5);
    }

    private void column(List<String> lines, float size, Color color, float x) throws IOException {
        for (String line : lines) {
            keep(size * LEADING);
            y -= size * LEADING;
            put(line, fonts.regular(), size, color, x, y + size * 0.3f);
        }
    }

    private void flow(String text, PDFont font, float size, Color color, float x, float width) throws IOException {
        for (String line : Fonts.lines(fonts.drawable(text), font, size, width)) {
            keep(size * LEADING);
            y -= size * LEADING;
            put(line, font, size, color, x, y + size * 0.3f);
        }
    }

    private void rule() throws IOException {
        y -= 3;
        page.setStrokingColor(ACCENT);
        page.setLineWidth(0.6f);
        page.moveTo(LEFT, y);
        page.lineTo(LEFT + WIDTH, y);
        page.stroke();
        gap(6);
    }

    /** A picture at the left, as large as fits. */
    void picture(PDImageXObject image, float mostWidth, float mostHeight) throws IOException {
        float scale = Math.min(mostWidth / image.getWidth(), mostHeight / image.getHeight());
        Place place = room(image.getHeight() * scale);
        page.drawImage(image, LEFT, place.box().getLowerLeftY(), image.getWidth() * scale, image.getHeight() * scale);
    }

    /** The whole page but for head and foot. */
    static float pageHeight() {
        return TOP - BOTTOM;
    }

    /** Room of that height across the sheet, for what others draw or fill in. */
    Place room(float height) throws IOException {
        keep(height);
        y -= height;
        return new Place(pages.get(pages.size() - 1), new PDRectangle(LEFT, y, WIDTH, height));
    }

    /** Where something stands. */
    record Place(PDPage page, PDRectangle box) {}

    /** A text at a place of the current page, in the sheet's small type. */
    void label(String text, float x, float baseline) throws IOException {
        put(fonts.drawable(text), fonts.regular(), 9, INK, x, baseline);
    }

    void line(float x, float width) throws IOException {
        page.setStrokingColor(SOFT);
        page.setLineWidth(0.6f);
        page.moveTo(x, y);
        page.lineTo(x + width, y);
        page.stroke();
    }

    void gap(float height) {
        y -= height;
    }

    private void keep(float height) throws IOException {
        if (y - height < BOTTOM) {
            newPage();
        }
    }

    private void put(String text, PDFont font, float size, Color color, float x, float baseline) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.setNonStrokingColor(color);
        page.newLineAtOffset(x, baseline);
        page.showText(text);
        page.endText();
    }

    /** Ends the last page and writes {@code foot} with the page's number below each. */
    void finish(String foot, String pageOf) throws IOException {
        finishPage();
        for (int number = 1; number <= pages.size(); number++) {
            page = new PDPageContentStream(
                    document, pages.get(number - 1), PDPageContentStream.AppendMode.APPEND, true, true);
            String count = fonts.drawable(pageOf.formatted(number, pages.size()));
            put(fonts.drawable(foot), fonts.regular(), 7.5f, SOFT, LEFT, 36);
            put(count, fonts.regular(), 7.5f, SOFT, LEFT + WIDTH - Fonts.width(count, fonts.regular(), 7.5f), 36);
            finishPage();
        }
    }

    private void finishPage() throws IOException {
        if (page != null) {
            page.close();
            page = null;
        }
    }
}
