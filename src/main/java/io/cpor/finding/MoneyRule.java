package io.cpor.finding;

import static io.cpor.finding.FindingRule.USAGE_NO_EARNINGS;

import io.cpor.association.limit.FindingLimit;
import io.cpor.insight.RowOwners.Standing;
import io.cpor.report.layout.ReportKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Misses money: a line was used, its month is over, and neither earnings nor a reason for none were reported. */
final class MoneyRule {
    private static final List<ReportKind> REPORTS = List.of(ReportKind.EARNINGS, ReportKind.INELIGIBLE);

    private MoneyRule() {}

    static void judge(WatchedLine line, TenantRows rows, Judged judged) {
        if (!line.isActive() || !line.moneyReported() || line.optedOut() || line.firstExpected() == null) {
            return;
        }
        TreeMap<YearMonth, ReportedUse> missed = new TreeMap<>();
        List<MissingReport> untold = new ArrayList<>();
        for (ReportedUse use : used(line, rows, judged).values()) {
            if (rows.isMoneyTold(line, use.month(), judged.months())) {
                continue;
            }
            List<MissingReport> missing = REPORTS.stream()
                    .flatMap(kind -> judged.missing(kind, line, List.of(use.month())).stream())
                    .toList();
            if (missing.isEmpty()) {
                missed.put(use.month(), use);
            } else {
                untold.addAll(missing);
            }
        }
        if (!untold.isEmpty()) {
            judged.verdicts().addUntold(USAGE_NO_EARNINGS, line.subject(), untold);
        }
        if (!missed.isEmpty()) {
            judged.add(found(line, missed, rows, judged));
        }
    }

    private static Draft found(
            WatchedLine line, TreeMap<YearMonth, ReportedUse> missed, TenantRows rows, Judged judged) {
        return Draft.of(
                        USAGE_NO_EARNINGS,
                        line,
                        missed.lastKey(),
                        missed.values().stream()
                                .map(use -> new FindingEvidence(
                                        ReportKind.USAGE,
                                        use.month(),
                                        use.words() + "; neither an earning nor a reason for none",
                                        Map.of()))
                                .toList(),
                        "Open a support case in Partner Center: name the claim ID and the months, and ask for the earnings or"
                                + " the reason.")
                .withMeasure(missed.size())
                .withStake(judged.stake(line, rows));
    }

    /** The months in which it was used while it was ours, as far back as money is missed, and whose money is due. */
    private static Map<YearMonth, ReportedUse> used(WatchedLine line, TenantRows rows, Judged judged) {
        YearMonth back = newestKnown(line, judged).minusMonths(judged.limit(FindingLimit.MONEY_MONTHS) - 1L);
        Optional<YearMonth> payEnd = rows.payEnd(line);
        return rows.ofLine(line).stream()
                .filter(use -> use.owner().standing() == Standing.ACTIVE)
                .filter(use -> use.activeUsers() != null && use.activeUsers() > 0)
                .filter(use -> !use.month().isBefore(line.firstExpected())
                        && !use.month().isBefore(back))
                .filter(use -> payEnd.isEmpty() || use.month().isBefore(payEnd.get()))
                .filter(use -> isDue(use.month(), judged))
                .collect(Collectors.toMap(ReportedUse::month, use -> use, (one, other) -> one, TreeMap::new));
    }

    private static boolean isDue(YearMonth month, Judged judged) {
        LocalDate due = month.plusMonths(1).atDay(judged.limit(FindingLimit.MONEY_DAY));
        return !judged.today().isBefore(due);
    }

    /** The newest month of which both reports are complete; without any the newest that must be there by now. */
    private static YearMonth newestKnown(WatchedLine line, Judged judged) {
        return judged.months().newestComplete(ReportKind.EARNINGS, line.locationId()).stream()
                .flatMap(earned -> judged.months().newestComplete(ReportKind.INELIGIBLE, line.locationId()).stream()
                        .map(refused -> earned.isBefore(refused) ? earned : refused))
                .findFirst()
                .orElse(judged.months().newestSettled());
    }
}
