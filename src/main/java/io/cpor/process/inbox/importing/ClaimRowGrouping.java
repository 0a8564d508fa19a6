package io.cpor.process.inbox.importing;

import io.cpor.association.agreement.KnownNames;
import io.cpor.association.status.StatusRules;
import io.cpor.partnercenter.export.ExportRow;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An export may have a row for each workload, and so several for one claim: one of them speaks for it. Where each row is of
 * another workload, and some are rejected while the others are not, the reviewer dropped those.
 *
 * @param besides what the rows are, by their lines, that do not speak for their claim
 * @param dropped which workloads were dropped, by the line of the row that speaks for the claim
 */
record ClaimRowGrouping(Map<Integer, RowVerdict> besides, Map<Integer, String> dropped, KnownNames workloads) {
    private static final Pattern SEPARATORS = Pattern.compile("[,;|\\n]");

    /** @param workloads how the portal may call those that are claimed here */
    static ClaimRowGrouping of(List<ExportRow> rows, KnownNames workloads) {
        ClaimRowGrouping same = new ClaimRowGrouping(new HashMap<>(), new HashMap<>(), workloads);
        rows.stream().collect(Collectors.groupingBy(ExportRow::claimId)).values().stream()
                .filter(ofOne -> ofOne.size() > 1)
                .forEach(same::judge);
        return same;
    }

    /** The row with what the other rows of its claim say. */
    ExportRow whole(ExportRow row) {
        return dropped.containsKey(row.line()) ? row.without(dropped.get(row.line())) : row;
    }

    private void judge(List<ExportRow> ofOne) {
        List<ExportRow> rejected = ofOne.stream()
                .filter(row -> StatusRules.isRejection(row.status()))
                .toList();
        boolean byWorkload = ofOne.stream()
                                .map(row -> Objects.toString(row.workload(), ""))
                                .distinct()
                                .count()
                        == ofOne.size()
                && ofOne.stream().allMatch(row -> row.workload() != null);
        if (!byWorkload || rejected.isEmpty() || rejected.size() == ofOne.size()) {
            judgeAlike(ofOne);
            return;
        }
        List<ExportRow> standing =
                ofOne.stream().filter(row -> !rejected.contains(row)).toList();
        judgeAlike(standing);
        int speaker = standing.stream()
                .map(ExportRow::line)
                .filter(line -> !besides.containsKey(line))
                .findFirst()
                .orElse(standing.get(0).line());
        dropped.put(
                speaker, rejected.stream().flatMap(this::workloadsOf).distinct().collect(Collectors.joining("\n")));
        for (ExportRow row : rejected) {
            besides.put(
                    row.line(),
                    RowVerdict.asUnchanged("The reviewer dropped it; it counts with line " + speaker + "."));
        }
    }

    /** In our writing where we have one; a cell may hold several. */
    private Stream<String> workloadsOf(ExportRow row) {
        return workloads
                .find(row.workload())
                .map(Stream::of)
                .orElseGet(() -> SEPARATORS
                        .splitAsStream(row.workload())
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .map(one -> workloads.find(one).orElse(one)));
    }

    private void judgeAlike(List<ExportRow> ofOne) {
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
                                        isSameTime(row, newest) && !row.status().equals(newest.status())));
        for (ExportRow row : ofOne) {
            if (undecided) {
                besides.put(
                        row.line(),
                        RowVerdict.contradicting(
                                "The file has this claim more than once, with different statuses, and does"
                                        + " not say which is the newest."));
            } else if (row != newest) {
                besides.put(row.line(), RowVerdict.asUnchanged("The same claim as in line " + newest.line() + "."));
            }
        }
    }

    private static boolean isSameTime(ExportRow row, ExportRow newest) {
        return row.changedAt().at().equals(newest.changedAt().at());
    }
}
