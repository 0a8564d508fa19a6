package io.cpor.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many of the paid seats are used; compared exactly, for a border decides. */
public record UsedShare(long activeUsers, long paidSeats) {
    private static final int HUNDRED = 100;

    /** @return {@code null} if it cannot be said */
    static UsedShare of(Long activeUsers, Long paidSeats) {
        return activeUsers == null || paidSeats == null || paidSeats <= 0
                ? null
                : new UsedShare(activeUsers, paidSeats);
    }

    boolean isAtLeast(int percent) {
        return activeUsers * HUNDRED >= paidSeats * percent;
    }

    boolean isAbove(int percent) {
        return activeUsers * HUNDRED > paidSeats * percent;
    }

    /** How many users more are needed for that many of a hundred; 0 if it is reached. */
    long missingTo(int percent) {
        long needed = (paidSeats * percent + HUNDRED - 1) / HUNDRED;
        return Math.max(0, needed - activeUsers);
    }

    /** Of a hundred, with one digit; never rounded up to what is not reached. */
    public BigDecimal percent() {
        return BigDecimal.valueOf(activeUsers)
                .multiply(BigDecimal.valueOf(HUNDRED))
                .divide(BigDecimal.valueOf(paidSeats), 1, RoundingMode.DOWN);
    }
}
