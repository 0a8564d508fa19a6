package io.cpor.table;

import java.util.List;
import java.util.regex.Matcher;

/** Which of the two numbers of a date is the month, as far as the dates of a file tell. */
enum DayOrder {
    MONTH_FIRST,
    DAY_FIRST,
    UNKNOWN;

    private static final int MONTHS = 12;

    /** @param all every date of the file; those of this form tell it together */
    static DayOrder of(List<String> all, DateForm form) {
        boolean firstCannotBeMonth = all.stream().anyMatch(date -> hasAbove12(form, date, 1));
        boolean secondCannotBeMonth = all.stream().anyMatch(date -> hasAbove12(form, date, 2));
        if (firstCannotBeMonth == secondCannotBeMonth) {
            return UNKNOWN;
        }
        return firstCannotBeMonth ? DAY_FIRST : MONTH_FIRST;
    }

    private static boolean hasAbove12(DateForm form, String date, int part) {
        Matcher found = form.matcher(date);
        return found.matches() && Integer.parseInt(found.group(part)) > MONTHS;
    }

    /** Whether these two numbers can be read in two ways. */
    boolean isAmbiguous(int first, int second) {
        return this == UNKNOWN && first != second && first <= MONTHS && second <= MONTHS;
    }

    boolean isDayFirst(int first) {
        return this == DAY_FIRST || this == UNKNOWN && first > MONTHS;
    }
}
