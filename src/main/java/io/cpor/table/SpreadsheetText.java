package io.cpor.table;

import java.text.Normalizer;

/**
 * Text for a cell of a CSV file that people open in a spreadsheet. Spreadsheets take a cell that begins like a formula for
 * one, even where it stands in quotes, so such a text gets an apostrophe before it.
 */
public final class SpreadsheetText {
    /** The last is a minus sign, which some programs take for a hyphen. */
    private static final String BEGINS_FORMULA = "=+-@\u2212";

    private SpreadsheetText() {}

    /** The text as it is, or with an apostrophe before it; empty if it is {@code null}. */
    public static String escape(String text) {
        if (text == null) {
            return "";
        }
        return isFormula(text) ? "'" + text : text;
    }

    /**
     * Full-width and other forms of a sign count as the sign itself (NFKC), for some programs convert them. What is not seen
     * before it (spaces, line breaks, tabs, marks of no width) is passed over; a control character is no beginning at all.
     */
    private static boolean isFormula(String text) {
        int first = text.codePoints().filter(c -> !isUnseen(c)).findFirst().orElse(' ');
        String plain = Normalizer.normalize(Character.toString(first), Normalizer.Form.NFKC);
        boolean formula = BEGINS_FORMULA.indexOf(plain.codePointAt(0)) >= 0;
        return formula || !text.isEmpty() && Character.isISOControl(text.charAt(0));
    }

    private static boolean isUnseen(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
