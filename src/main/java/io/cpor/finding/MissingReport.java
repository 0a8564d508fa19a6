package io.cpor.finding;

import io.cpor.report.layout.ReportKind;
import java.time.YearMonth;

/** A report without which something cannot be told. */
public record MissingReport(ReportKind kind, String locationId, YearMonth month) {
    /** Such as "Earnings – Default of June 2026 is not complete for 1234567". */
    public String words() {
        return kind.label() + " of " + Words.month(month) + " is not complete for " + locationId;
    }
}
