package io.cpor.association.limit;

import io.cpor.association.value.Coded;

/** A number by which findings are judged. Its code and unit stand in the table of the process owner. */
public enum FindingLimit implements Coded {
    /** So many reports after the first whole month without a row say that an approved claim has none. */
    REPORTS_TO_WAIT("reports", 1, 12),
    /** So many reports without a row say that the rows stopped. */
    STOPPED_REPORTS("reports", 1, 12),
    /** From that day of the month on the money of the month before is expected. */
    MONEY_DAY("day of the month", 1, 28),
    /** So far back money is missed, counted from the newest complete month. */
    MONEY_MONTHS("months", 1, 36),
    /** So far back a reason that one can act on counts, counted from the newest complete month. */
    INELIGIBLE_MONTHS("months", 1, 36),
    /** So far back claims are looked for that nobody here has, counted from the newest month of the report. */
    UNKNOWN_CLAIM_MONTHS("months", 1, 36),
    FALLING_PER_CENT("per cent", 1, 100),
    FALLING_MONTHS("months", 1, 11),
    UNUSED_SEATS("seats", 1, 1_000_000),
    /** With fewer of a hundred seats in use, they count as unused. */
    UNUSED_PER_CENT("per cent", 1, 100),
    POE_MONTHS("months", 1, 60),
    SUBSCRIPTION_FIRST_DAYS("days", 0, 365),
    SUBSCRIPTION_SECOND_DAYS("days", 0, 365),
    SUBSCRIPTION_LAST_DAYS("days", 0, 365),
    /** With less of a cap left it is near. */
    CAP_PER_CENT("per cent", 1, 100),
    /** What was set aside opens again when it is worse by that much. */
    WORSE_PER_CENT("per cent", 1, 1000);

    private final String unit;
    private final int least;
    private final int most;

    FindingLimit(String unit, int least, int most) {
        this.unit = unit;
        this.least = least;
        this.most = most;
    }

    public String unit() {
        return unit;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }
}
