package io.cpor.association.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points as Partner Center counts them: a part for a part, and never more than the most. */
final class ScorePoints {
    private static final int DIGITS = 2;

    private ScorePoints() {}

    static BigDecimal of(long count, BigDecimal needed, BigDecimal most) {
        if (count <= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal points = BigDecimal.valueOf(count).multiply(most).divide(needed, DIGITS, RoundingMode.DOWN);
        BigDecimal plain = points.min(most).stripTrailingZeros();
        return plain.setScale(Math.max(0, plain.scale()));
    }
}
