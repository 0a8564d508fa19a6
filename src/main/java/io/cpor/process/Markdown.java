package io.cpor.process;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Text that other people wrote, to stand in Markdown as the very characters they wrote. */
public final class Markdown {
    private static final Pattern MEANT_OTHERWISE = Pattern.compile("[\\p{Punct}&&[^.,;]]");

    private Markdown() {}

    /** Each character that Markdown or HTML could take for markup becomes a character reference; lines are broken as they were. */
    public static String text(String text) {
        String plain = MEANT_OTHERWISE.matcher(text).replaceAll(Markdown::reference);
        return plain.strip().replace("\n", "<br>");
    }

    private static String reference(MatchResult found) {
        return "&#" + (int) found.group().charAt(0) + ";";
    }
}
