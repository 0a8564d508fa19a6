package io.cpor.finding;

import io.cpor.association.limit.DayLimits;
import io.cpor.association.limit.FindingLimit;
import io.cpor.report.layout.ReportKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

/**
 * What all rules look at beside the rows.
 *
 * @param today the day of the judgement
 */
record Judged(LocalDate today, DayLimits limits, KnownMonths months, Verdicts verdicts) {
    /** The stake of a line is the mean of so many complete months. */
    private static final int STAKE_MONTHS = 3;

    int limit(FindingLimit which) {
        return limits.of(which);
    }

    boolean isComplete(ReportKind kind, WatchedLine line, YearMonth month) {
        return months.isComplete(kind, line.locationId(), month);
    }

    /** Those of the months of which the report is missing, the newest first. */
    List<MissingReport> missing(ReportKind kind, WatchedLine line, Collection<YearMonth> wanted) {
        return wanted.stream()
                .filter(month -> !isComplete(kind, line, month))
                .sorted((one, other) -> other.compareTo(one))
                .map(month -> new MissingReport(kind, line.locationId(), month))
                .toList();
    }

    /** What the line earned in a month, or {@code null} if that is not known. */
    BigDecimal stake(WatchedLine line, TenantRows rows) {
        List<YearMonth> newest = months.newestComplete(ReportKind.EARNINGS, line.locationId(), STAKE_MONTHS);
        List<ReportedEarning> earned = rows.earned(line, newest);
        if (newest.size() < STAKE_MONTHS || earned.isEmpty() || earned.stream().anyMatch(one -> one.usd() == null)) {
            return null;
        }
        return earned.stream()
                .map(ReportedEarning::usd)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(STAKE_MONTHS), 2, RoundingMode.HALF_UP);
    }

    void add(Draft draft) {
        verdicts.add(draft);
    }
}
