package io.cpor.model.rules;

import io.cpor.association.limit.DatedLimit;
import io.cpor.association.limit.FindingLimit;
import io.cpor.process.policy.LimitRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The numbers by which findings are judged: every one that Java asks for stands there once on each day from today on. */
final class FindingLimitRule {
    private final Clock clock;

    FindingLimitRule(Clock clock) {
        this.clock = clock;
    }

    void check(List<Map<String, Object>> cells, Violations complaints) {
        List<DatedLimit> rows;
        try {
            rows = LimitRows.limits(cells);
        } catch (IllegalStateException wrongRow) {
            complaints.ofFile(wrongRow.getMessage(), "Put that cell right.");
            return;
        }
        for (LocalDate day : days(rows)) {
            for (FindingLimit limit : FindingLimit.values()) {
                long found = rows.stream()
                        .filter(row -> row.limit() == limit && row.validity().contains(day))
                        .count();
                if (found != 1) {
                    complaints.ofFile(
                            "has " + (found == 0 ? "no row" : found + " rows") + " of \"" + limit.code()
                                    + "\" for the day " + day,
                            "Let one row hold on each day: put right the dates in the columns From and To.");
                    return;
                }
            }
        }
    }

    /** Today, and every later day on which something changes. */
    private TreeSet<LocalDate> days(List<DatedLimit> rows) {
        LocalDate today = LocalDate.now(clock);
        TreeSet<LocalDate> days = new TreeSet<>(List.of(today));
        rows.forEach(row -> {
            days.add(row.validity().from());
            if (row.validity().to() != null) {
                days.add(row.validity().to().plusDays(1));
            }
        });
        days.removeIf(day -> day.isBefore(today));
        return days;
    }
}
