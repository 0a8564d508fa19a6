package io.cpor.finding;

import static io.cpor.finding.FindingRule.APPROVED_NO_USAGE;
import static io.cpor.finding.FindingRule.ROWS_STOPPED;

import io.cpor.association.limit.FindingLimit;
import io.cpor.report.layout.ReportKind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Concludes from rows of usage that are not there: only from complete months. */
final class UsageRules {
    private UsageRules() {}

    static void judge(WatchedLine line, TenantRows rows, Judged judged) {
        if (!line.isActive() || !line.usageReported() || line.firstExpected() == null) {
            return;
        }
        Optional<ReportedUse> last = rows.ofLine(line).stream()
                .filter(use -> !use.month().isBefore(line.firstExpected()))
                .max(Comparator.comparing(ReportedUse::month));
        if (last.isEmpty()) {
            approvedNoUsage(line, rows, judged);
        } else {
            stays(APPROVED_NO_USAGE, line, last.get().month(), judged);
            rowsStopped(line, last.get(), rows, judged);
        }
    }

    private static void approvedNoUsage(WatchedLine line, TenantRows rows, Judged judged) {
        int wait = judged.limit(FindingLimit.REPORTS_TO_WAIT);
        List<YearMonth> expected =
                KnownMonths.between(line.firstExpected(), judged.months().newestSettled());
        if (expected.size() < wait) {
            return;
        }
        List<YearMonth> complete = complete(expected, line, rows, judged);
        if (complete.size() < wait) {
            judged.verdicts()
                    .addUntold(
                            APPROVED_NO_USAGE,
                            line.subject(),
                            untold(expected, complete, line).stream()
                                    .limit(wait - complete.size())
                                    .toList());
            return;
        }
        judged.add(Draft.of(
                        APPROVED_NO_USAGE,
                        line,
                        newest(complete),
                        without(complete, wait, line),
                        "Look the claim up in Partner Center. If it is approved there, open a support case and name the claim"
                                + " ID; if it is not, record what became of it.")
                .withStake(judged.stake(line, rows)));
    }

    private static void rowsStopped(WatchedLine line, ReportedUse last, TenantRows rows, Judged judged) {
        int stopped = judged.limit(FindingLimit.STOPPED_REPORTS);
        List<YearMonth> since =
                KnownMonths.between(last.month().plusMonths(1), judged.months().newestSettled());
        if (since.size() < stopped) {
            stays(ROWS_STOPPED, line, last.month(), judged);
            return;
        }
        List<YearMonth> complete = complete(since, line, rows, judged);
        if (complete.size() < stopped) {
            judged.verdicts()
                    .addUntold(
                            ROWS_STOPPED,
                            line.subject(),
                            untold(since, complete, line).stream()
                                    .limit(stopped - complete.size())
                                    .toList());
            return;
        }
        Set<YearMonth> paid = rows.monthsWithSeats();
        List<YearMonth> goesOn = complete.stream().filter(paid::contains).toList();
        if (goesOn.size() >= stopped) {
            List<FindingEvidence> evidence = new ArrayList<>(List.of(
                    new FindingEvidence(ReportKind.USAGE, last.month(), "last row: " + last.words(), Map.of())));
            evidence.addAll(without(complete, stopped, line));
            judged.add(Draft.of(
                            ROWS_STOPPED,
                            line,
                            newest(complete),
                            evidence,
                            "Look the claim up in Partner Center: another partner may have claimed it. If it is lost, record"
                                    + " that; if it is approved, open a support case.")
                    .withStake(judged.stake(line, rows)));
            return;
        }
        List<MissingReport> unseen = judged.missing(ReportKind.OFFICE_USAGE, line, complete).stream()
                .filter(one -> !paid.contains(one.month()))
                .limit(stopped - goesOn.size())
                .toList();
        if (!unseen.isEmpty()) {
            judged.verdicts().addUntold(ROWS_STOPPED, line.subject(), unseen);
        }
    }

    /** A row that is there again ends the finding once its month is complete. */
    private static void stays(FindingRule rule, WatchedLine line, YearMonth month, Judged judged) {
        List<MissingReport> missing = judged.missing(ReportKind.USAGE, line, List.of(month));
        if (!missing.isEmpty()) {
            judged.verdicts().keep(rule, line.subject(), missing);
        }
    }

    private static List<YearMonth> complete(List<YearMonth> months, WatchedLine line, TenantRows rows, Judged judged) {
        return months.stream()
                .filter(month -> judged.isComplete(ReportKind.USAGE, line, month) && !rows.isUnexplained(line, month))
                .toList();
    }

    /** Of these months nothing can be told: the report is not complete, or has a name in it that nobody explained. */
    private static List<MissingReport> untold(List<YearMonth> months, List<YearMonth> complete, WatchedLine line) {
        return months.stream()
                .filter(month -> !complete.contains(month))
                .sorted(Comparator.reverseOrder())
                .map(month -> new MissingReport(ReportKind.USAGE, line.locationId(), month))
                .toList();
    }

    private static YearMonth newest(List<YearMonth> months) {
        return months.get(months.size() - 1);
    }

    private static List<FindingEvidence> without(List<YearMonth> complete, int most, WatchedLine line) {
        String claim = line.claimId() == null ? "this line" : "claim " + line.claimId();
        return complete.subList(complete.size() - most, complete.size()).stream()
                .map(month -> new FindingEvidence(
                        ReportKind.USAGE, month, "the report is complete, without a row of " + claim, Map.of()))
                .toList();
    }
}
