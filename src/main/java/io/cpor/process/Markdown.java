package io.cpor.process;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Text that other people wrote, to stand in Markdown as the very characters they wrote. */
public final class Markdown {
    private static final Pattern MEANT_OTHERWISE = Pattern.compile("[\\p{Punct}&&[^.,;]]");

    private static final String CUT = " …";

    private Markdown() {}

    /** Each character that Markdown or HTML could take for markup becomes a character reference; lines are broken as they were. */
    public static String text(String text) {
        return escaped(text.strip());
    }

    /** The same, and not longer than that with all its references; what was cut off is shown by three dots. */
    public static String text(String text, int longest) {
        String whole = text(text);
        if (whole.length() <= longest) {
            return whole;
        }
        int fits = 0;
        int length = CUT.length();
        while (true) {
            int next = text.offsetByCodePoints(fits, 1);
            length += escaped(text.substring(fits, next)).length();
            if (length > longest) {
                return text(text.substring(0, fits)) + CUT;
            }
            fits = next;
        }
    }

    private static String escaped(String text) {
        return MEANT_OTHERWISE.matcher(text).replaceAll(Markdown::reference).replace("\n", "<br>");
    }

    private static String reference(MatchResult found) {
        return "&#" + (int) found.group().charAt(0) + ";";
    }
}
