package io.cpor.score;

import io.cpor.association.programme.ScoreMetric;
import java.math.BigDecimal;

/**
 * A part of the score as it is known.
 *
 * @param entry the newest points, or {@code null} if nobody entered any
 * @param most the most points
 * @param needed how many of what it counts bring the most points
 */
public record MetricScore(ScoreMetric metric, ScoreEntry entry, BigDecimal most, BigDecimal needed) {
    /** The points, or {@code null} if nobody entered any. */
    public BigDecimal points() {
        return entry == null ? null : entry.points();
    }

    /** How many points can still come; all if nobody entered any. */
    public BigDecimal left() {
        return entry == null ? most : most.subtract(entry.points()).max(BigDecimal.ZERO);
    }
}
