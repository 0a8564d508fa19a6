package io.cpor.finding;

import static io.cpor.finding.FindingRule.UNUSED_SEATS;
import static io.cpor.finding.FindingRule.USAGE_FALLING;

import io.cpor.association.limit.FindingLimit;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Looks at how a line is taken up, in the newest month that does not change any more. */
final class AdoptionRules {
    private AdoptionRules() {}

    static void judge(WatchedLine line, TenantRows rows, Judged judged) {
        if (!line.isActive() || line.firstExpected() == null) {
            return;
        }
        TreeMap<YearMonth, ReportedUse> months = rows.monthly(line);
        Map.Entry<YearMonth, ReportedUse> newest =
                months.floorEntry(judged.months().newestSettled());
        if (newest == null || isOutdated(newest, line, judged)) {
            return;
        }
        if (!isFalling(line, newest.getKey(), months, rows, judged)) {
            staysUnlessComplete(USAGE_FALLING, line, newest, judged);
        }
        if (!isUnused(line, newest, rows, judged)) {
            staysUnlessComplete(UNUSED_SEATS, line, newest, judged);
        }
    }

    /** A later month is complete and has no row of the line, which is another matter. */
    private static boolean isOutdated(Map.Entry<YearMonth, ReportedUse> newest, WatchedLine line, Judged judged) {
        return KnownMonths.between(
                        newest.getKey().plusMonths(1), judged.months().newestSettled())
                .stream()
                .anyMatch(month -> judged.isComplete(newest.getValue().kind(), line, month));
    }

    private static boolean isFalling(
            WatchedLine line, YearMonth last, TreeMap<YearMonth, ReportedUse> months, TenantRows rows, Judged judged) {
        int steps = judged.limit(FindingLimit.FALLING_MONTHS);
        int perCent = judged.limit(FindingLimit.FALLING_PER_CENT);
        List<YearMonth> looked = IntStream.rangeClosed(0, steps)
                .mapToObj(at -> last.minusMonths(steps - at))
                .toList();
        List<FindingEvidence> evidence = new ArrayList<>();
        for (int at = 0; at < looked.size(); at++) {
            ReportedUse use = months.get(looked.get(at));
            if (use == null || use.activeUsers() == null || looked.get(at).isBefore(line.firstExpected())) {
                return false;
            }
            if (at > 0) {
                long before = months.get(looked.get(at - 1)).activeUsers();
                if (before <= 0 || (before - use.activeUsers()) * 100 < before * perCent) {
                    return false;
                }
            }
            evidence.add(new FindingEvidence(use.kind(), looked.get(at), use.words(), Map.of()));
        }
        long first = months.get(looked.get(0)).activeUsers();
        judged.add(Draft.of(USAGE_FALLING, line, last, evidence, "Call the customer and ask why fewer people use it.")
                .withMeasure(first - months.get(last).activeUsers())
                .withStake(judged.stake(line, rows)));
        return true;
    }

    private static boolean isUnused(
            WatchedLine line, Map.Entry<YearMonth, ReportedUse> newest, TenantRows rows, Judged judged) {
        ReportedUse use = newest.getValue();
        if (use.activeUsers() == null
                || use.paidSeats() == null
                || newest.getKey().isBefore(line.firstExpected())) {
            return false;
        }
        long unused = use.paidSeats() - use.activeUsers();
        if (unused < judged.limit(FindingLimit.UNUSED_SEATS)
                || use.activeUsers() * 100 >= use.paidSeats() * judged.limit(FindingLimit.UNUSED_PER_CENT)) {
            return false;
        }
        judged.add(Draft.of(
                        UNUSED_SEATS,
                        line,
                        newest.getKey(),
                        List.of(new FindingEvidence(use.kind(), newest.getKey(), use.words(), Map.of())),
                        "Offer the customer help to put the seats that are paid for to use.")
                .withMeasure(unused)
                .withStake(judged.stake(line, rows)));
        return true;
    }

    /** Better figures end a finding once their month is complete. */
    private static void staysUnlessComplete(
            FindingRule rule, WatchedLine line, Map.Entry<YearMonth, ReportedUse> newest, Judged judged) {
        List<MissingReport> missing = judged.missing(newest.getValue().kind(), line, List.of(newest.getKey()));
        if (!missing.isEmpty()) {
            judged.verdicts().keep(rule, line.subject(), missing);
        }
    }
}
