package io.cpor.poe.typesetting;

import java.io.IOException;
import java.util.List;

/**
 * A text as it can be drawn. What no font has, and what would steer the writing unseen, such as a right-to-left mark, is named:
 * {@code [U+202E]}. The two joiners stay after a letter of a script that needs them.
 */
final class Drawable {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private final Fonts fonts;
    private final StringBuilder drawn = new StringBuilder();
    private List<Typeface> eastAsian;

    Drawable(Fonts fonts) {
        this.fonts = fonts;
    }

    String of(String text) throws IOException {
        if (Fonts.isPlain(text, fonts.regular())) {
            return text;
        }
        eastAsian = Typeface.eastAsian(text);
        int before = ' ';
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            int code = text.codePointAt(at);
            add(code, before);
            before = code;
        }
        return drawn.toString();
    }

    private void add(int code, int before) throws IOException {
        Typeface writing = Typeface.of(before);
        boolean joiner = code == ZERO_WIDTH_JOINER || code == ZERO_WIDTH_NON_JOINER;
        if (joiner && writing != null && writing.isShaped() || isVariation(code) && Character.isLetter(before)) {
            drawn.appendCodePoint(code);
        } else if (Character.isWhitespace(code) || Character.isSpaceChar(code)) {
            drawn.append(code == '\n' ? '\n' : ' ');
        } else if (isInvisible(code) || fonts.face(code, fonts.regular(), eastAsian) == null) {
            drawn.append("[U+%04X]".formatted(code));
        } else {
            drawn.appendCodePoint(code);
        }
    }

    private static boolean isInvisible(int code) {
        return Character.getType(code) == Character.FORMAT || isVariation(code);
    }

    /** Asks for another shape of the letter before it, as some Japanese names do. */
    static boolean isVariation(int code) {
        return code >= 0xFE00 && code <= 0xFE0F || code >= 0xE0100 && code <= 0xE01EF;
    }
}
