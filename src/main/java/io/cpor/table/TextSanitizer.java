package io.cpor.table;

import java.util.regex.Pattern;

/** Texts of a file as they may be stored and shown: nothing unprintable, and not longer than there is room. */
public final class TextSanitizer {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cs}\\uFEFF\\u200B]+");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

    private TextSanitizer() {}

    /** In one line, every blank a single space. */
    public static String line(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** With its line breaks. */
    public static String lines(String text) {
        String broken = text.replace("\r\n", "\n").replace('\r', '\n');
        return CONTROLS.matcher(broken).replaceAll(" ").strip();
    }

    /** At most that many characters, and no half one at the end. */
    public static String clip(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
