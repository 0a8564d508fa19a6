package io.cpor.table;

/** Texts of a file as they may be stored and shown: nothing unprintable, and not longer than there is room. */
public final class TextSanitizer {
    private TextSanitizer() {}

    /** In one line, every blank a single space. */
    public static String line(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cc}\\p{Cs}\\uFEFF\\u200B]+", " ").strip();
    }

    /** With its line breaks. */
    public static String lines(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", " ")
                .strip();
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
