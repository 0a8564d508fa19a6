package io.cpor.poe.typesetting;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which glyphs a text becomes in a font, and where: Java's text layout knows the rules of every script. */
final class Shaper {
    private static final float EM = 1000;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final Map<Typeface, Font> FONTS = new ConcurrentHashMap<>();

    private Shaper() {}

    /** From left to right, in thousandths of the size. */
    static GlyphVector shape(Typeface typeface, String text, boolean rightToLeft) {
        Font font = FONTS.computeIfAbsent(typeface, Shaper::read);
        return font.layoutGlyphVector(
                EXACT,
                text.toCharArray(),
                0,
                text.length(),
                rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
    }

    private static Font read(Typeface typeface) {
        try {
            return parse(typeface);
        } catch (IOException noFontsHere) {
            pretendFonts();
            try {
                return parse(typeface);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Font parse(Typeface typeface) throws IOException {
        try (InputStream file = typeface.open()) {
            return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(EM);
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
    }

    /** Without any font installed, Java refuses to read even a font that is handed to it, unless a file tells it of one. */
    private static void pretendFonts() {
        try {
            Path configuration = Files.createTempFile("fonts", ".properties");
            Files.writeString(configuration, "version=1\nsequence.allfonts=default\n");
            System.setProperty("sun.awt.fontconfig", configuration.toString());
            configuration.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
