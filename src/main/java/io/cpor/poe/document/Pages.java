package io.cpor.poe.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The pages of a document, each with our letterhead, and with its number once it is known how many there are. */
final class Pages {
    private static final float HEAD = PDRectangle.A4.getHeight() - 48;
    private static final float FOOT = 36;
    private static final float RIGHT = PdfFlow.LEFT + PdfFlow.WIDTH;

    private final PDDocument document;
    private final Fonts fonts;
    private final String company;
    private final String kind;
    private final List<PdfCanvas> pens = new ArrayList<>();

    Pages(PDDocument document, Fonts fonts, String company, String kind) {
        this.document = document;
        this.fonts = fonts;
        this.company = fonts.drawable(company);
        this.kind = fonts.drawable(kind);
    }

    /** A pen for one more page; {@link #finish} closes it. */
    PdfCanvas next() throws IOException {
        PdfCanvas pen = new PdfCanvas(document);
        pens.add(pen);
        pen.bar(new PDRectangle(0, PDRectangle.A4.getHeight() - 6, PDRectangle.A4.getWidth(), 6), Style.ACCENT);
        pen.text(company, new Style(fonts.bold(), 10, Style.ACCENT), PdfFlow.LEFT, HEAD);
        Style style = new Style(fonts.regular(), 8.5f, Style.SOFT);
        pen.text(kind, style, RIGHT - style.width(kind), HEAD);
        return pen;
    }

    int count() {
        return pens.size();
    }

    /** Writes {@code foot} and the page's number below each page, and ends them. */
    void finish(String foot, String pageOf) throws IOException {
        Style style = new Style(fonts.regular(), 7.5f, Style.SOFT);
        int number = 0;
        for (PdfCanvas pen : pens) {
            String count = fonts.drawable(pageOf.formatted(++number, count()));
            pen.text(fonts.drawable(foot), style, PdfFlow.LEFT, FOOT);
            pen.text(count, style, RIGHT - style.width(count), FOOT);
            pen.close();
        }
    }
}
