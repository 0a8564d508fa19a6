package io.cpor.web.staff;

import io.cpor.report.intake.ReportImport;
import io.cpor.report.intake.ReportPreview;
import io.cpor.report.intake.ReportPreview.MonthCount;
import io.cpor.report.intake.ReportState;
import io.cpor.report.intake.RowFault;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

/**
 * What the page of one report shows.
 *
 * @param preview {@code null} until it is compared
 */
record ReportSheet(ReportImport run, ReportPreview preview, List<RowFault> faults, Clock clock) {
    public boolean isBusy() {
        return run.state().isBusy();
    }

    public boolean isPreviewed() {
        return run.state() == ReportState.PREVIEW;
    }

    public boolean isApplied() {
        return run.state() == ReportState.APPLIED;
    }

    public boolean isRefused() {
        return run.state() == ReportState.REFUSED;
    }

    /** What is being done to it. */
    public String doing() {
        if (run.state() == ReportState.APPLYING) {
            return "Applying the rows";
        }
        return run.keptAs() == null ? "Comparing the rows" : "Reading the rows";
    }

    public String kind() {
        return run.kind() == null ? "" : run.kind().label();
    }

    /** How many rows are new here. */
    public long added() {
        return preview.rows() - preview.unchanged() - preview.corrections();
    }

    /** Whether a person must say which of two values is the newer one, or has to if rows go that the file lacks. */
    public boolean isNewerAsked() {
        return preview.undecided() > 0 || !run.kind().isDated() && lacking() > 0;
    }

    /** How many rows are known of the file's months and locations that it does not hold. */
    public long lacking() {
        return preview.months().stream().mapToLong(MonthCount::lacking).sum();
    }

    /** Whether the file can hold every row of that month already. */
    public boolean canBeComplete(MonthCount month) {
        return month.month() != null
                && month.locationId() != null
                && !month.month().isAfter(YearMonth.now(clock));
    }

    public String noneOfOurs() {
        return ReportAnswers.NONE_OF_OURS;
    }
}
