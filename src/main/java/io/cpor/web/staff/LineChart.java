package io.cpor.web.staff;

import io.cpor.insight.CoveredLine;
import io.cpor.insight.Figure;
import io.cpor.insight.Growth;
import io.cpor.insight.LineState;
import io.cpor.insight.MonthlyUse;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a line of a customer was used in the last three years, to be drawn and to be read as a table.
 *
 * @param months from the first that has figures to the last, each once
 * @param growth what became of it since its association began, or {@code null} if it is not active
 */
public record LineChart(String code, String name, List<Month> months, String growth) {
    static final int MONTHS = 36;

    /**
     * A month of it; figures that no report has are {@code null}.
     *
     * @param name such as "May 2026"
     */
    public record Month(
            String name, Long activeUsers, Long paidSeats, Long percent, String claimId, boolean provisional) {}

    /** @param use of this line alone, also of months that are not shown */
    static LineChart of(CoveredLine line, List<MonthlyUse> use, YearMonth last) {
        YearMonth first = last.minusMonths(MONTHS - 1L);
        Map<YearMonth, MonthlyUse> shown = use.stream()
                .filter(one -> !one.month().isBefore(first) && !one.month().isAfter(last))
                .collect(Collectors.toMap(MonthlyUse::month, Function.identity()));
        List<Month> months = new ArrayList<>();
        if (!shown.isEmpty()) {
            YearMonth to = shown.keySet().stream().max(YearMonth::compareTo).orElseThrow();
            YearMonth month = shown.keySet().stream().min(YearMonth::compareTo).orElseThrow();
            for (; !month.isAfter(to); month = month.plusMonths(1)) {
                months.add(month(month, shown.get(month)));
            }
        }
        return new LineChart(line.code(), line.name(), months, growth(line, use));
    }

    private static Month month(YearMonth month, MonthlyUse use) {
        String name = CoverageCell.month(month);
        return use == null
                ? new Month(name, null, null, null, null, false)
                : new Month(
                        name,
                        use.activeUsers(),
                        use.paidSeats(),
                        new Figure(month, use.activeUsers(), use.paidSeats(), !use.provisional()).percent(),
                        use.claimId(),
                        use.provisional());
    }

    private static String growth(CoveredLine line, List<MonthlyUse> use) {
        if (line.state() != LineState.ACTIVE || line.since() == null) {
            return null;
        }
        return Growth.of(use, line.since())
                .map(grown -> "%+d active users since %s, the first whole month: from %d to %d in %s"
                        .formatted(
                                grown.more(),
                                CoverageCell.month(grown.from()),
                                grown.usersAtFirst(),
                                grown.users(),
                                CoverageCell.month(grown.to())))
                .orElseGet(() -> "Growth cannot be told yet: it needs the figures of "
                        + CoverageCell.month(Growth.firstWholeMonth(line.since()))
                        + ", the first whole month, and of a later one");
    }
}
