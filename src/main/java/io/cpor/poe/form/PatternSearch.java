package io.cpor.poe.form;

import java.util.regex.Pattern;

/**
 * Looks for a form's pattern in what somebody typed, and gives up when that takes long. A pattern such as {@code (a+)+$} has
 * more ways to be tried than there is time for, and whoever has a link could type the text that shows it.
 */
final class PatternSearch {
    /** A pattern that reads a text of the greatest length a thousand times needs less. */
    private static final int MOST_LOOKS = 5_000_000;

    private PatternSearch() {}

    /** Whether the text has it; no, if that is not found out in time. */
    static boolean isFound(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(new Counted(text)).find();
        } catch (TooManyLooks | StackOverflowError givenUp) {
            return false;
        }
    }

    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManyLooks() {
            super("the pattern takes too long", null, false, false);
        }
    }

    /** Counts how often a sign of it is looked at. */
    private static final class Counted implements CharSequence {
        private final String text;
        private int looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST_LOOKS) {
                throw new TooManyLooks();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
