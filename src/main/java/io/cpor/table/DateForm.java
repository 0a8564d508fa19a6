package io.cpor.table;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which people and programs write a day; a time may follow, which begins with the fourth group. */
enum DateForm {
    /** {@code 2026-11-20}, {@code 2026/11/20}, {@code 2026. 11. 20.} */
    YEAR_FIRST("(\\d{4}) ?[-/.年] ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2})[.日]?") {
        @Override
        Optional<LocalDate> date(Matcher found, DayOrder order) {
            return Optional.of(LocalDate.of(number(found, 1), number(found, 2), number(found, 3)));
        }
    },
    /** {@code 11/20/2026} or {@code 20/11/2026} */
    SLASHES("(\\d{1,2}) ?/ ?(\\d{1,2}) ?/ ?(\\d{4})"),
    /** {@code 20-11-2026} or {@code 11-20-2026} */
    DASHES("(\\d{1,2}) ?- ?(\\d{1,2}) ?- ?(\\d{4})"),
    /** {@code 20.11.2026}, {@code 20. 11. 2026}: only the day comes first where points are written. */
    POINTS("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})") {
        @Override
        Optional<LocalDate> date(Matcher found, DayOrder order) {
            return Optional.of(LocalDate.of(number(found, 3), number(found, 2), number(found, 1)));
        }
    },
    /** {@code 20-Nov-26}, {@code 20. November 2026}, {@code 20 de noviembre de 2026} */
    NAME_SECOND("(\\d{1,2})(?:st|nd|rd|th)?[-./ ]{0,2}(?:de )?(\\p{L}{3,12})[-./, ]{0,2}(?:de )?(\\d{4}|\\d{2})") {
        @Override
        Optional<LocalDate> date(Matcher found, DayOrder order) {
            int year = number(found, 3);
            return MonthNames.month(found.group(2))
                    .map(month -> LocalDate.of(year < 100 ? CENTURY + year : year, month, number(found, 1)));
        }
    },
    /** {@code Nov 20, 2026} */
    NAME_FIRST("(\\p{L}{3,12})[-./ ]{1,2}(\\d{1,2})(?:st|nd|rd|th)?[-./, ]{1,2}(\\d{4})") {
        @Override
        Optional<LocalDate> date(Matcher found, DayOrder order) {
            return MonthNames.month(found.group(1))
                    .map(month -> LocalDate.of(number(found, 3), month, number(found, 2)));
        }
    };

    /** What Excel's {@code dd-mmm-yy} leaves out. */
    private static final int CENTURY = 2000;

    private static final String TIME =
            "(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?(?: ?([AP])\\.?M\\.?)?(?: Uhr)?(?: ?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?)?";

    private final Pattern pattern;

    DateForm(String date) {
        this.pattern = Pattern.compile(date + TIME, Pattern.CASE_INSENSITIVE);
    }

    Matcher matcher(String text) {
        return pattern.matcher(text);
    }

    /**
     * The day, or nothing if it can be read in two ways.
     *
     * @param found a match of this form
     * @param order of the file's dates of this form
     * @throws java.time.DateTimeException if there is no such day
     */
    Optional<LocalDate> date(Matcher found, DayOrder order) {
        int first = number(found, 1);
        int second = number(found, 2);
        int year = number(found, 3);
        if (order.isAmbiguous(first, second)) {
            return Optional.empty();
        }
        return Optional.of(
                order.isDayFirst(first) ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second));
    }

    static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
