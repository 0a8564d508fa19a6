package io.cpor.report.layout;

import java.time.LocalDate;
import java.time.YearMonth;

/** The months that a report can tell of: others are typed wrong. */
public final class ReportMonths {
    /** Before that there was no programme to report of. */
    public static final YearMonth FIRST = YearMonth.of(2010, 1);

    private static final int LAST_YEAR = 2100;

    private ReportMonths() {}

    /** Whether a row of a report can be of that day. */
    static boolean hasDay(LocalDate day) {
        return !YearMonth.from(day).isBefore(FIRST) && day.getYear() <= LAST_YEAR;
    }
}
