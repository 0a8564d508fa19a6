package io.cpor.report.layout;

import io.cpor.table.RawRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The dates of a file of which each of two numbers may be the month; together they tell which one it is. */
public final class TwoWayDates {
    /** No report has so many days; what is more says nothing new. */
    private static final int MOST = 20_000;

    private final List<ReportColumn> columns;
    private final Set<String> dates = new HashSet<>();
    private final Set<String> months = new HashSet<>();

    public TwoWayDates(ReportKind kind) {
        this.columns = kind.columns().stream()
                .filter(column -> column.form() == CellForm.DAY
                        || column.form() == CellForm.MONTH
                        || column.form() == CellForm.MOMENT)
                .toList();
    }

    /** Takes the dates of a row. */
    public void look(RawRow row) {
        for (ReportColumn column : columns) {
            String text = row.text(column);
            if (Days.isTwoWay(text) && dates.size() < MOST) {
                dates.add(text);
                if (column.form() == CellForm.MONTH) {
                    months.add(text);
                }
            }
        }
    }

    public boolean isEmpty() {
        return dates.isEmpty();
    }

    Set<String> dates() {
        return dates;
    }

    Set<String> months() {
        return months;
    }
}
