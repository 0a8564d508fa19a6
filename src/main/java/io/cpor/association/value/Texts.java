package io.cpor.association.value;

import java.util.regex.Pattern;

/** What every text that comes from outside must keep to, and the shapes of the ids and addresses of the field. */
public final class Texts {
    /** How a GUID is written, as a regular expression. */
    public static final String GUID_SHAPE =
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

    public static final int LONGEST_DOMAIN = 253;
    public static final int SHORTEST_LOCATION_ID = 5;
    public static final int LONGEST_LOCATION_ID = 12;

    /** How a location ID is written, as a regular expression. */
    public static final String LOCATION_ID_SHAPE = "[0-9]{" + SHORTEST_LOCATION_ID + "," + LONGEST_LOCATION_ID + "}";

    /** How a phone number is written, as a regular expression: digits as people group them, perhaps an extension. */
    public static final String PHONE_SHAPE = "\\+?[0-9][0-9 ()./-]{4,30}( ?(x|ext\\.?) ?[0-9]{1,5})?";

    private static final Pattern GUID = Pattern.compile(GUID_SHAPE);
    private static final Pattern DOMAIN = Pattern.compile(
            "(?=.{3," + LONGEST_DOMAIN
                    + "}$)([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}][\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]");
    private static final Pattern MAILBOX = Pattern.compile("[^\\s@<>()\\[\\],;:\\\\\"\\p{C}]{1,64}");
    private static final Pattern PHONE = Pattern.compile(PHONE_SHAPE);
    private static final Pattern LOCATION_ID = Pattern.compile(LOCATION_ID_SHAPE);

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** What is said of a character that nobody sees, in a name or an address. */
    static final String NOT_SEEN =
            "It holds a character that is not seen, or that turns the direction of the text; type it anew.";

    private Texts() {}

    /** What is wrong with the text, or {@code null}: too long (counted in characters as people see them), or unprintable. */
    public static String complaint(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            return "Too long, at most " + longest + " characters; this has " + length + ".";
        }
        if (text.codePoints().anyMatch(Texts::isUnprintable)) {
            return "It holds a control character or half a character; remove it.";
        }
        return null;
    }

    /**
     * As {@link #complaint}, for the name or title of a person, which must read as it is stored: no character that is not seen
     * or that turns the direction of the text. The two joiners may stand in it, because some scripts need them.
     */
    public static String complaintOfName(String text, int longest) {
        if (text.codePoints().anyMatch(Texts::isMisleading)) {
            return NOT_SEEN;
        }
        return complaint(text, longest);
    }

    private static boolean isMisleading(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                && codePoint != ZERO_WIDTH_NON_JOINER
                && codePoint != ZERO_WIDTH_JOINER;
    }

    /** As {@link #complaint}, for texts of several lines. */
    public static String complaintOfLines(String text, int longest) {
        return complaint(text.replace("\r\n", " ").replace('\n', ' ').replace('\t', ' '), longest);
    }

    private static boolean isUnprintable(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    public static boolean isGuid(String text) {
        return GUID.matcher(text).matches();
    }

    public static boolean isDomain(String text) {
        return DOMAIN.matcher(text).matches();
    }

    /**
     * An e-mail address as people write theirs: one mailbox, one {@code @}, a domain, no display name, no list. It is only
     * shown; one that we mail to is a {@link MailAddress}.
     */
    public static boolean isEmail(String text) {
        int at = text.lastIndexOf('@');
        return at > 0
                && MAILBOX.matcher(text.substring(0, at)).matches()
                && !text.startsWith(".")
                && !text.contains("..")
                && !text.substring(0, at).endsWith(".")
                && isDomain(text.substring(at + 1));
    }

    public static boolean isLocationId(String text) {
        return LOCATION_ID.matcher(text).matches();
    }

    public static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }
}
