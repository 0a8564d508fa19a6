package io.cpor.association.programme;

import io.cpor.association.agreement.Validity;
import java.math.BigDecimal;
import java.util.Set;

/**
 * A row of the table of the score: one figure for a span of time.
 *
 * @param code of a {@link ScoreMetric} or a {@link ScoreLimit}
 * @param track the one that it is of, or {@code null} if it is of both
 * @param number of a metric, how many bring all its points; {@code null} if the cell is empty
 * @param points of a metric, the most; {@code null} if the cell is empty
 * @param workloads their codes, if the row is of these
 * @param source where the figure is from
 */
public record ScoreRow(
        String code,
        ScoreTrack track,
        BigDecimal number,
        BigDecimal points,
        Set<String> workloads,
        Validity validity,
        String source) {}
