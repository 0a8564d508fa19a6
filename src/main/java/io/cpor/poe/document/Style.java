package io.cpor.poe.document;

import java.awt.Color;
import java.io.IOException;
import java.util.List;

/** How a text looks. The size is points, as are widths. */
record Style(FontMetrics face, float size, Color color) {
    static final Color ACCENT = new Color(0x0b5cad);
    static final Color INK = new Color(0x1d2430);
    static final Color SOFT = new Color(0x566072);

    List<String> lines(String text, float most) throws IOException {
        return face.lines(text, size, most);
    }

    float width(String text) throws IOException {
        return face.width(text, size);
    }
}
