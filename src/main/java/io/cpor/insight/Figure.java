package io.cpor.insight;

import java.time.YearMonth;

/**
 * How a line is used in a month, as Microsoft reports it.
 *
 * @param activeUsers may be more than the seats; {@code null} if the report leaves it open
 * @param paidSeats {@code null} if the report leaves it open
 * @param complete whether every report of the month is there
 */
public record Figure(YearMonth month, Long activeUsers, Long paidSeats, boolean complete) {
    /** How many of a hundred paid seats are used, or {@code null} if that cannot be said. */
    public Long percent() {
        return activeUsers == null || paidSeats == null || paidSeats <= 0
                ? null
                : Math.round(100.0 * activeUsers / paidSeats);
    }

    /** How many paid seats nobody uses, or {@code null} if that cannot be said. */
    public Long unusedSeats() {
        return activeUsers == null || paidSeats == null ? null : Math.max(0, paidSeats - activeUsers);
    }
}
