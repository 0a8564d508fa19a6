package io.cpor.poe.typesetting;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The operators of a drawing and their operands, each followed by a blank. */
final class Operators {
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private final StringBuilder content = new StringBuilder();

    Operators add(String written) {
        content.append(written);
        return this;
    }

    Operators box(PDRectangle box) {
        return number(box.getLowerLeftX())
                .number(box.getLowerLeftY())
                .number(box.getWidth())
                .number(box.getHeight());
    }

    Operators color(Color color) {
        for (float part : color.getRGBColorComponents(null)) {
            number(part);
        }
        return this;
    }

    /** To the thousandth. */
    Operators number(float value) {
        long thousandths = Math.round(value * 1000.0);
        content.append(thousandths < 0 ? "-" : "").append(Math.abs(thousandths) / 1000);
        if (thousandths % 1000 != 0) {
            content.append('.').append(Long.toString(1000 + Math.abs(thousandths) % 1000), 1, 4);
        }
        content.append(' ');
        return this;
    }

    /** Four digits without a blank. */
    Operators glyph(int glyph) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            content.append(HEX[glyph >> shift & 15]);
        }
        return this;
    }

    /** Filled. A curve of a font has one point of control, that of a PDF has two. */
    Operators outline(Shape shape, AffineTransform place) {
        float[] to = new float[6];
        float x = 0;
        float y = 0;
        for (PathIterator path = shape.getPathIterator(place); !path.isDone(); path.next()) {
            int end = 0;
            switch (path.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> number(to[0]).number(to[1]).add("m ");
                case PathIterator.SEG_LINETO -> number(to[0]).number(to[1]).add("l ");
                case PathIterator.SEG_QUADTO -> {
                    number(x + (to[0] - x) * 2 / 3).number(y + (to[1] - y) * 2 / 3);
                    number(to[2] + (to[0] - to[2]) * 2 / 3).number(to[3] + (to[1] - to[3]) * 2 / 3);
                    number(to[2]).number(to[3]).add("c ");
                    end = 2;
                }
                default -> add("h ");
            }
            x = to[end];
            y = to[end + 1];
        }
        return add("f\n");
    }

    @Override
    public String toString() {
        return content.toString();
    }

    byte[] bytes() {
        return toString().getBytes(StandardCharsets.US_ASCII);
    }
}
