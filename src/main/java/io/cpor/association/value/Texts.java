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

    /** Letters by their kind that draw nothing: the fillers of Hangul, and the empty pattern of Braille. */
    private static final String EMPTY_LETTERS = "\u115F\u1160\u3164\uFFA0\u2800";

    /** What is said of a character that nobody sees, in a name or an address. */
    static final String NOT_SEEN =
            "It holds a character that is not seen, or that turns the direction of the text; type it anew.";

    private Texts() {}

    /**
     * What is wrong with the text, or {@code null}: too long, or unprintable. It is counted as browsers and one of our databases
     * count, so that what is taken can be stored: a character beyond the 65,536 usual ones, such as an emoji, counts twice.
     */
    public static String complaint(String text, int longest) {
        if (text.length() > longest) {
            boolean twice = text.codePoints().anyMatch(Character::isSupplementaryCodePoint);
            return "Too long, at most " + longest + " characters; this has " + text.length()
                    + (twice ? ", of which an emoji or a rare letter counts twice." : ".");
        }
        if (text.codePoints().anyMatch(Texts::isUnprintable)) {
            return "It holds a control character or half a character; remove it.";
        }
        return null;
    }

    /**
     * As {@link #complaint}, for the name or title of a person, which must read as it is stored: no character that is not seen
     * or that turns the direction of the text. The two joiners may stand in it, because some scripts need them. A name of which
     * nothing would be seen is none.
     */
    public static String complaintOfName(String text, int longest) {
        if (text.codePoints().anyMatch(Texts::isMisleading)
                || !text.isEmpty() && text.codePoints().noneMatch(Texts::isSeen)) {
            return NOT_SEEN;
        }
        return complaint(text, longest);
    }

    private static boolean isMisleading(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                        && codePoint != ZERO_WIDTH_NON_JOINER
                        && codePoint != ZERO_WIDTH_JOINER
                || EMPTY_LETTERS.indexOf(codePoint) >= 0;
    }

    /** Whether it is seen by itself: a mark is seen on a letter only. */
    private static boolean isSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.UNASSIGNED -> false;
            default -> !isUnprintable(codePoint) && EMPTY_LETTERS.indexOf(codePoint) < 0;
        };
    }

    /** The text without what nobody sees, and with one plain space where there was any kind of space. */
    public static String seen(String text) {
        StringBuilder seen = new StringBuilder();
        text.codePoints()
                .map(one -> isUnprintable(one) || Character.getType(one) == Character.SPACE_SEPARATOR ? ' ' : one)
                .filter(one -> !isMisleading(one))
                .forEach(seen::appendCodePoint);
        return seen.toString().replaceAll(" +", " ").strip();
    }

    /** At most that many characters of the text; of an emoji or a rare letter, which counts twice, never one half. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean halved = longest > 0 && Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, halved ? longest - 1 : longest);
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
