package io.cpor.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads GUIDs in the writings that registries, scripts and word processors give them. */
public final class GuidParser {
    /** Hyphens and dashes of any kind; word processors put them in place of the plain one. */
    private static final String DASH = "\\p{Pd}?";

    private static final Pattern WRITTEN = Pattern.compile(
            "(?:urn:uuid:)?[({]?([0-9a-f]{8})" + DASH + "([0-9a-f]{4})" + DASH + "([0-9a-f]{4})" + DASH
                    + "([0-9a-f]{4})" + DASH + "([0-9a-f]{12})[})]?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AT_END =
            Pattern.compile("(?<![0-9a-f])" + WRITTEN.pattern() + "\\)?$", Pattern.CASE_INSENSITIVE);

    private GuidParser() {}

    /** The GUID in its usual writing, or the text as it is if it is none. */
    public static String plain(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches() ? plain(written) : text;
    }

    /**
     * A text that ends with a GUID.
     *
     * @param before what stands before it
     * @param guid in its usual writing
     */
    public record Ending(String before, String guid) {}

    /** The GUID at the end of the text, or {@code null} if there is none. */
    public static Ending atEnd(String text) {
        Matcher written = AT_END.matcher(text);
        return written.find() ? new Ending(text.substring(0, written.start()), plain(written)) : null;
    }

    private static String plain(Matcher written) {
        return String.join(
                "-", written.group(1), written.group(2), written.group(3), written.group(4), written.group(5));
    }
}
