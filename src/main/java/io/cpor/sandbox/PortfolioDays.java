package io.cpor.sandbox;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The days and months of the portfolio's stories.
 *
 * @param beganOn the day of the first start, from which all others are counted
 */
record PortfolioDays(LocalDate beganOn) {
    /** So many months are left to be played after the first start. */
    static final int LEFT = 3;

    /** On this day of a month its reports of the month before are there. */
    private static final int SETTLED_ON = 20;

    /** The newest month of which every report is there on that day. */
    static YearMonth newest(LocalDate today) {
        return YearMonth.from(today).minusMonths(today.getDayOfMonth() >= SETTLED_ON ? 1 : 2);
    }

    LocalDate approvedOn() {
        return beganOn.minusMonths(14);
    }

    /** Eleven months ago, and a few days more. */
    LocalDate oldPoeOn() {
        return beganOn.minusMonths(11).minusDays(7);
    }

    LocalDate subscriptionEndsOn() {
        return beganOn.plusDays(30);
    }

    /** The month of the approval. */
    YearMonth first() {
        return YearMonth.from(approvedOn());
    }

    /** The last month of the history, which is there from the beginning. */
    YearMonth base() {
        return newest(beganOn).minusMonths(LEFT);
    }

    /** Where a month stands: 0 is the last of the history, those before it are negative. */
    int place(YearMonth month) {
        return (int) ChronoUnit.MONTHS.between(base(), month);
    }
}
