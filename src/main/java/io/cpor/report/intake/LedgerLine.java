package io.cpor.report.intake;

import io.cpor.report.layout.ReportKind;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How far the reports of one kind are complete.
 *
 * @param completeTo the month up to which none is missing, or {@code null} if there is none
 * @param missing later months of which a report is missing that must be there by now
 */
public record LedgerLine(ReportKind kind, YearMonth completeTo, List<Missing> missing) {
    private static final int TOLD = 3;

    public record Missing(YearMonth month, List<String> locations) {}

    /** For people, such as "complete to May 2026; June 2026 missing for 1234567". */
    public String words() {
        if (completeTo == null && missing.isEmpty()) {
            return "no month is complete";
        }
        String complete = completeTo == null ? "no month is complete" : "complete to " + name(completeTo);
        String gaps = missing.stream()
                .limit(TOLD)
                .map(one -> name(one.month()) + " missing for " + String.join(", ", one.locations()))
                .collect(Collectors.joining("; "));
        String more = missing.size() > TOLD ? "; and " + (missing.size() - TOLD) + " later months" : "";
        return complete + (gaps.isEmpty() ? "" : "; " + gaps) + more;
    }

    private static String name(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }
}
