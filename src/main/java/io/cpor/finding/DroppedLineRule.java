package io.cpor.finding;

import static io.cpor.finding.FindingRule.ROWS_FOR_DROPPED_LINE;

import io.cpor.insight.LineState;
import io.cpor.insight.RowOwners.Standing;
import io.cpor.report.layout.ReportKind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells that reports have rows of a line after Microsoft's reviewer dropped it from the claim. */
final class DroppedLineRule {
    private DroppedLineRule() {}

    static void judge(WatchedLine line, TenantRows rows, Judged judged) {
        if (line.claim().state() != LineState.DROPPED) {
            return;
        }
        List<FindingEvidence> evidence = new ArrayList<>();
        add(ReportKind.USAGE, used(line, rows), line, judged, evidence);
        add(ReportKind.EARNINGS, earned(line, rows), line, judged, evidence);
        evidence.stream()
                .map(FindingEvidence::month)
                .max(YearMonth::compareTo)
                .ifPresent(newest -> judged.add(Draft.of(
                        ROWS_FOR_DROPPED_LINE,
                        line,
                        newest,
                        evidence,
                        "Look the claim up in Partner Center: if the line is approved after all, claim it here again; else ask"
                                + " Microsoft what the rows are.")));
    }

    private static Map<YearMonth, String> used(WatchedLine line, TenantRows rows) {
        Map<YearMonth, String> told = new TreeMap<>();
        rows.ofLine(line).stream()
                .filter(use -> use.owner().standing() == Standing.DROPPED)
                .forEach(use -> told.put(use.month(), use.words()));
        return told;
    }

    private static Map<YearMonth, String> earned(WatchedLine line, TenantRows rows) {
        Map<YearMonth, String> told = new TreeMap<>();
        rows.earnings().stream()
                .filter(one -> one.month() != null && one.isOf(line))
                .filter(one -> rows.owners()
                        .of(one.claimId(), one.tenantId(), line.code(), one.month())
                        .filter(owner -> owner.associationId().equals(line.associationId())
                                && owner.standing() == Standing.DROPPED)
                        .isPresent())
                .forEach(one -> told.put(one.month(), "an earning"));
        return told;
    }

    /** Rows that the newest complete month no longer has are past. */
    private static void add(
            ReportKind kind,
            Map<YearMonth, String> months,
            WatchedLine line,
            Judged judged,
            List<FindingEvidence> evidence) {
        YearMonth newest =
                judged.months().newestComplete(kind, line.locationId()).orElse(null);
        if (newest == null || months.keySet().stream().anyMatch(month -> !month.isBefore(newest))) {
            months.forEach((month, figures) -> evidence.add(new FindingEvidence(kind, month, figures, Map.of())));
        }
    }
}
