package io.cpor.poe.document;

import io.cpor.poe.typesetting.Fonts;
import io.cpor.poe.typesetting.Style;
import io.cpor.poe.typesetting.TextLine;
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
    private final Structure structure;
    private final Fonts fonts;
    private final String company;
    private final String kind;
    private final List<PdfCanvas> pens = new ArrayList<>();

    Pages(PDDocument document, Structure structure, Fonts fonts, String company, String kind) {
        this.document = document;
        this.structure = structure;
        this.fonts = fonts;
        this.company = company;
        this.kind = kind;
    }

    /** A pen for one more page; {@link #finish} closes it. */
    PdfCanvas next() throws IOException {
        PdfCanvas pen = new PdfCanvas(document, structure);
        pens.add(pen);
        pen.bar(new PDRectangle(0, PDRectangle.A4.getHeight() - 6, PDRectangle.A4.getWidth(), 6), Inks.ACCENT);
        Style named = Style.bold(fonts, 10, Inks.ACCENT);
        pen.text(null, named.line(company), named, PdfFlow.LEFT, HEAD);
        right(pen, kind, Style.regular(fonts, 8.5f, Inks.SOFT), HEAD);
        return pen;
    }

    int count() {
        return pens.size();
    }

    /** Writes {@code foot} and the page's number below each page, and ends them. */
    void finish(String foot, String pageOf) throws IOException {
        Style style = Style.regular(fonts, 7.5f, Inks.SOFT);
        int number = 0;
        for (PdfCanvas pen : pens) {
            pen.text(null, style.line(foot), style, PdfFlow.LEFT, FOOT);
            right(pen, pageOf.formatted(++number, count()), style, FOOT);
            pen.close();
        }
    }

    private static void right(PdfCanvas pen, String text, Style style, float baseline) throws IOException {
        TextLine line = style.line(text);
        pen.text(null, line, style, RIGHT - style.width(line), baseline);
    }
}
