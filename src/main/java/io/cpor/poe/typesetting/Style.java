package io.cpor.poe.typesetting;

import java.awt.Color;
import java.io.IOException;
import java.util.List;

/** How a text looks. The size is points, as are widths. */
public record Style(Fonts fonts, Face face, float size, Color color) {
    private static final float EM = 1000;

    public static Style regular(Fonts fonts, float size, Color color) {
        return new Style(fonts, fonts.regular(), size, color);
    }

    public static Style bold(Fonts fonts, float size, Color color) {
        return new Style(fonts, fonts.bold(), size, color);
    }

    /** The lines of any text, none wider than {@code most}. */
    public List<TextLine> lines(String text, float most) throws IOException {
        return new LineBreaks(fonts, face, most / size * EM).lines(fonts.drawable(text));
    }

    /** All of a text that holds no end of a line. */
    public TextLine line(String text) throws IOException {
        return fonts.line(fonts.drawable(text), face);
    }

    public float width(TextLine line) {
        return line.units() / EM * size;
    }
}
