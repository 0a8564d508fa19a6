package io.cpor.money;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Months from the first to the last.
 *
 * @param from {@code null} if there is no first one
 * @param to {@code null} if there is no last one
 */
public record MoneyPeriod(YearMonth from, YearMonth to) {
    public static final MoneyPeriod ALL = new MoneyPeriod(null, null);

    boolean isWithin(LocalDate day) {
        return day != null
                && (from == null || !day.isBefore(from.atDay(1)))
                && (to == null || !day.isAfter(to.atEndOfMonth()));
    }

    /** Whether that day is within it, as SQL; one that is not known is not. */
    String condition(String day) {
        return day + " is not null" + (from == null ? "" : " and " + day + " >= date '" + from.atDay(1) + "'")
                + (to == null ? "" : " and " + day + " <= date '" + to.atEndOfMonth() + "'");
    }
}
