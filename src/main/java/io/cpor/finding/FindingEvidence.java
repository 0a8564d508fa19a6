package io.cpor.finding;

import io.cpor.report.layout.ReportKind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;

/**
 * A row, or the rows of one month, on which a finding rests.
 *
 * @param report {@code null} if it is nothing that a report tells, such as the day of a POE
 * @param month {@code null} if it belongs to no month
 * @param figures in words, without amounts
 * @param amountsUsd by what they are; for managers, and empty for everybody else
 */
public record FindingEvidence(ReportKind report, YearMonth month, String figures, Map<String, BigDecimal> amountsUsd) {
    public FindingEvidence {
        amountsUsd = amountsUsd == null ? Map.of() : Map.copyOf(amountsUsd);
    }

    FindingEvidence withoutMoney() {
        return new FindingEvidence(report, month, figures, Map.of());
    }
}
