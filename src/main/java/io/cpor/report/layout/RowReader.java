package io.cpor.report.layout;

import io.cpor.table.RawRow;
import io.cpor.table.TextSanitizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the rows of one file. */
public final class RowReader {
    private static final int LONGEST_WORDS = 2_000;

    private final ReportKind kind;
    private final CellReader cells;
    private final List<String> targets;
    private final RowKey key;

    private RowReader(ReportKind kind, CellReader cells) {
        this.kind = kind;
        this.cells = cells;
        this.targets = kind.targets();
        this.key = new RowKey(kind);
    }

    /**
     * @param head the first rows of the file
     * @param separator of its cells; 0 in a workbook
     * @param dates those of the whole file that may be read in two ways
     */
    public static RowReader of(ReportKind kind, List<RawRow> head, char separator, TwoWayDates dates) {
        return new RowReader(kind, CellReader.of(kind, head, separator, dates));
    }

    /** @throws UnreadableRow with everything that is wrong with it */
    public ReportRow read(RawRow row) {
        List<String> faults = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        for (ReportColumn column : kind.columns()) {
            String text = row.text(column);
            if (!CellReader.isEmpty(column, text)) {
                put(column, text, values, faults);
            } else if (column.isFilled()) {
                faults.add(column.label() + " is empty.");
            }
        }
        String name = (String) values.get("workload_name");
        if (name != null) {
            values.put("name_folded", FoldedName.of(name));
        }
        if (values.get(kind.monthOf()) instanceof LocalDate day) {
            values.put("in_month", day.withDayOfMonth(1));
            if (!ReportMonths.hasDay(day)) {
                faults.add(day + " is no day of a report; look at its year.");
            }
        }
        if (!faults.isEmpty()) {
            throw new UnreadableRow(TextSanitizer.clip(String.join(" ", faults), LONGEST_WORDS));
        }
        Object[] all = targets.stream().map(values::get).toArray();
        return new ReportRow(row.line(), key.of(values), Arrays.asList(all));
    }

    private void put(ReportColumn column, String text, Map<String, Object> values, List<String> faults) {
        try {
            Object value = cells.read(column, text);
            boolean number =
                    column.form() == CellForm.CUSTOMER && !value.toString().contains("-");
            if (number && value.toString().length() > 20) {
                faults.add(column.label() + " is neither a tenant ID nor a number of at most 20 digits.");
            } else {
                values.putIfAbsent(number ? "tpid" : column.target(), value);
            }
        } catch (UnreadableCell unreadable) {
            faults.add(unreadable.getMessage());
        }
    }
}
