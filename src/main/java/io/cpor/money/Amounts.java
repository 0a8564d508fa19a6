package io.cpor.money;

import java.math.BigDecimal;

/** Amounts as they stand in reports; one that is not known is {@code null}, and no zero. */
final class Amounts {
    private static final int CENTS = 2;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private Amounts() {}

    /** With its digits, and with cents. */
    static BigDecimal plain(BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.setScale(Math.max(CENTS, plain.scale()));
    }

    /** What is known of both. */
    static BigDecimal sum(BigDecimal one, BigDecimal other) {
        return one == null ? other : other == null ? one : one.add(other);
    }

    /** Payments are rounded to the cent, and rows are not. */
    static boolean isSame(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(CENT) < 0;
    }
}
