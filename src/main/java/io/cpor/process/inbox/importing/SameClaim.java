package io.cpor.process.inbox.importing;

import io.cpor.partnercenter.export.ExportRow;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An export may have a row for each workload, and so several for one claim: one of them speaks for it. */
final class SameClaim {
    private SameClaim() {}

    /** What the rows are, by their lines, that do not speak for their claim. */
    static Map<Integer, RowVerdict> besides(List<ExportRow> rows) {
        Map<Integer, RowVerdict> besides = new HashMap<>();
        rows.stream().collect(Collectors.groupingBy(ExportRow::claimId)).values().stream()
                .filter(ofOne -> ofOne.size() > 1)
                .forEach(ofOne -> judge(ofOne, besides));
        return besides;
    }

    private static void judge(List<ExportRow> ofOne, Map<Integer, RowVerdict> besides) {
        boolean agreed = ofOne.stream().map(ExportRow::status).distinct().count() == 1;
        boolean dated = ofOne.stream().allMatch(row -> row.changedAt() != null);
        List<ExportRow> newestFirst = ofOne.stream()
                .sorted(Comparator.comparing(
                        row -> row.changedAt() == null ? null : row.changedAt().at(),
                        Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
        ExportRow newest = newestFirst.get(0);
        boolean undecided = !agreed
                && (!dated
                        || newestFirst.stream()
                                .skip(1)
                                .anyMatch(row ->
                                        sameTime(row, newest) && !row.status().equals(newest.status())));
        for (ExportRow row : ofOne) {
            if (undecided) {
                besides.put(
                        row.line(),
                        RowVerdict.contradicting(
                                "The file has this claim more than once, with different statuses, and does"
                                        + " not say which is the newest."));
            } else if (row != newest) {
                besides.put(row.line(), RowVerdict.unchanged("The same claim as in line " + newest.line() + "."));
            }
        }
    }

    private static boolean sameTime(ExportRow row, ExportRow newest) {
        return row.changedAt().at().equals(newest.changedAt().at());
    }
}
