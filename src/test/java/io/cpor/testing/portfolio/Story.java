package io.cpor.testing.portfolio;

/** What is special about a line; the seeded ones are to be found, all others are not. */
enum Story {
    HEALTHY,

    /** Seeded: approved for months, and no row. */
    NO_USAGE,
    /** Seeded: a month with usage that neither earned nor was ineligible. */
    NO_EARNINGS,
    /** Seeded: its earning went with a correction of that month, which nothing else explains. */
    EARNING_GONE,
    /** Seeded: a month was not eligible for a reason on which one can act. */
    INELIGIBLE,
    /** Seeded: its rows stopped and the tenant still pays for the seats. */
    STOPPED,
    /** Seeded: Microsoft's reviewer dropped it, and its rows go on. */
    DROPPED_WITH_ROWS,
    /** Seeded: it falls by 15 % in each of the last two months. */
    FALLING,
    /** Seeded: 420 of 600 seats are not used. */
    UNUSED,
    /** Seeded: its POE is 14 months old. */
    OLD_POE,
    /** Seeded: a free line of which a report names a claim that nobody here knows. */
    UNKNOWN_CLAIM,

    /** It earns nothing any more because its time is over. */
    TIME_OVER,
    /** Microsoft's reviewer dropped it, and it has no rows. */
    DROPPED,
    /** It falls by 14 % once and recovers. */
    FELL_ONCE,
    /** It falls by 8 % in each of the last two months. */
    FELL_LITTLE,
    /** 62 of 100 seats are not used: too few of them. */
    FEW_UNUSED,
    /** More users than seats. */
    OVERFULL;

    boolean isDropped() {
        return this == DROPPED || this == DROPPED_WITH_ROWS;
    }

    boolean isSeeded() {
        return ordinal() >= NO_USAGE.ordinal() && ordinal() <= UNKNOWN_CLAIM.ordinal();
    }
}
