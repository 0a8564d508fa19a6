package io.cpor.poe.typesetting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** A font file of ours, and the characters it is the first choice for. All others are DejaVu's. */
public enum Typeface {
    /** Every European script, and many signs. */
    DEJAVU("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf"),
    DEJAVU_BOLD("/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf"),
    HEBREW(noto("Hebrew"), 0x0590, 0x05FF, 0xFB1D, 0xFB4F),
    ARABIC(noto("Arabic"), 0x0600, 0x06FF, 0x0750, 0x077F, 0x0870, 0x08FF, 0xFB50, 0xFDFF, 0xFE70, 0xFEFE),
    DEVANAGARI(noto("Devanagari"), 0x0900, 0x097F, 0x1CD0, 0x1CFF, 0xA8E0, 0xA8FF),
    BENGALI(noto("Bengali"), 0x0980, 0x09FF),
    GURMUKHI(noto("Gurmukhi"), 0x0A00, 0x0A7F),
    GUJARATI(noto("Gujarati"), 0x0A80, 0x0AFF),
    TAMIL(noto("Tamil"), 0x0B80, 0x0BFF),
    TELUGU(noto("Telugu"), 0x0C00, 0x0C7F),
    KANNADA(noto("Kannada"), 0x0C80, 0x0CFF),
    MALAYALAM(noto("Malayalam"), 0x0D00, 0x0D7F),
    SINHALA(noto("Sinhala"), 0x0D80, 0x0DFF),
    THAI(noto("Thai"), 0x0E00, 0x0E7F),
    LAO(noto("Lao"), 0x0E80, 0x0EFF),
    MYANMAR(noto("Myanmar"), 0x1000, 0x109F, 0xA9E0, 0xA9FF, 0xAA60, 0xAA7F),
    ETHIOPIC(noto("Ethiopic"), 0x1200, 0x139F, 0x2D80, 0x2DDF, 0xAB00, 0xAB2F),
    KHMER(noto("Khmer"), 0x1780, 0x17FF, 0x19E0, 0x19FF),
    /** Its Chinese characters look as in mainland China, and it has those of Taiwan and Japan too. */
    CHINESE(
            noto("SC"),
            0x2E80,
            0xA4CF,
            0xF900,
            0xFAFF,
            0xFE10,
            0xFE1F,
            0xFE30,
            0xFE4F,
            0xFF00,
            0xFFEF,
            0x20000,
            0x3FFFF),
    JAPANESE(noto("JP")),
    KOREAN(noto("KR"), 0x1100, 0x11FF, 0xA960, 0xA97F, 0xAC00, 0xD7FF);

    private static final List<Typeface> SCRIPTS = List.of(values()).subList(HEBREW.ordinal(), values().length);
    private static final int FIRST_OF_SCRIPTS = 0x0590;

    private final String resource;
    private final int[] ranges;

    Typeface(String resource, int... ranges) {
        this.resource = resource;
        this.ranges = ranges;
    }

    private static String noto(String name) {
        return "/fonts/noto/NotoSans" + name + "-Regular.ttf";
    }

    /** The first choice, or {@code null} if that is DejaVu. */
    static Typeface of(int codePoint) {
        if (codePoint < FIRST_OF_SCRIPTS) {
            return null;
        }
        for (Typeface one : SCRIPTS) {
            if (one.isFirstChoice(codePoint)) {
                return one;
            }
        }
        return null;
    }

    private boolean isFirstChoice(int codePoint) {
        for (int at = 0; at < ranges.length; at += 2) {
            if (codePoint >= ranges[at] && codePoint <= ranges[at + 1]) {
                return true;
            }
        }
        return false;
    }

    /** Whether its characters stand side by side as they are, each its own glyph. */
    boolean isEastAsian() {
        return this == CHINESE || this == JAPANESE || this == KOREAN;
    }

    /** Whether its glyphs depend on their neighbours. */
    boolean isShaped() {
        return ordinal() >= HEBREW.ordinal() && !isEastAsian();
    }

    /** Those to ask for an East Asian character, the likeliest first: kana are of a Japanese text, Hangul of a Korean one. */
    static List<Typeface> eastAsian(String text) {
        if (text.codePoints().anyMatch(KOREAN::isFirstChoice)) {
            return List.of(KOREAN, CHINESE, JAPANESE);
        }
        boolean japanese = text.codePoints().anyMatch(code -> code >= 0x3041 && code <= 0x30FF);
        return japanese ? List.of(JAPANESE, CHINESE, KOREAN) : List.of(CHINESE, JAPANESE, KOREAN);
    }

    /** Its file. */
    public InputStream open() {
        return Typeface.class.getResourceAsStream(resource);
    }

    byte[] file() {
        try (InputStream file = open()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return Arrays.stream(resource.split("/")).reduce((first, last) -> last).orElse(resource);
    }
}
