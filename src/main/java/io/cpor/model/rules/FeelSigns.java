package io.cpor.model.rules;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The signs of an expression in FEEL, looked at before it is parsed. The parser tries several ways at each bracket and at
 * words such as {@code if}, and tries all that follows anew for each of them: fifty brackets take it longer than a day. What
 * stands in a text does not count.
 */
final class FeelSigns {
    private static final int MOST_BRACKETS = 12;
    private static final int MOST_WORDS = 4;
    private static final Set<String> WORDS = Set.of("between", "if", "for", "some", "every", "function");

    static final String TOO_MUCH =
            "has more than " + MOST_BRACKETS + " brackets, opening and closing ones, or more than " + MOST_WORDS
                    + " words such as if, for and between, or a comment, or a name in backticks";

    /** In this order: what begins first is what it is. A text that does not end is no text. */
    private static final Pattern SIGN =
            Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|/\\*|//|`|[\\[\\](){}]|\\p{L}++", Pattern.DOTALL);

    private FeelSigns() {}

    static boolean isTooMuch(String text) {
        int brackets = 0;
        int words = 0;
        for (Matcher signs = SIGN.matcher(text); signs.find(); ) {
            String sign = signs.group();
            if (sign.equals("`") || sign.startsWith("/")) {
                return true; // a quotation mark in one would hide what follows
            }
            brackets += "[](){}".contains(sign) ? 1 : 0;
            words += WORDS.contains(sign) ? 1 : 0;
        }
        return brackets > MOST_BRACKETS || words > MOST_WORDS;
    }
}
