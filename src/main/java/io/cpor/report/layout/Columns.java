package io.cpor.report.layout;

import java.util.ArrayList;
import java.util.List;

/** Lists the columns of one report. */
final class Columns {
    private static final int LONGEST_NAME = 200;
    private static final int DECIMALS = 4;
    private static final int DECIMALS_OF_RATE = 6;

    private final List<ReportColumn> all = new ArrayList<>();

    /** There is no such report without the column, and no row without a value in it. */
    Columns filled(String label, CellForm form, String target, int longest) {
        return add(label, form, true, true, false, target, longest, DECIMALS);
    }

    Columns filled(String label, CellForm form, String target) {
        return filled(label, form, target, LONGEST_NAME);
    }

    /** There is no such report without the column, but a row may leave it empty. */
    Columns needed(String label, CellForm form, String target, int longest) {
        return add(label, form, true, false, false, target, longest, DECIMALS);
    }

    Columns optional(String label, CellForm form, String target, int longest) {
        return add(label, form, false, false, false, target, longest, DECIMALS);
    }

    Columns optional(String label, CellForm form, String target) {
        return optional(label, form, target, LONGEST_NAME);
    }

    Columns amount(String label, boolean needed, String target) {
        return add(label, CellForm.DECIMAL, needed, false, true, target, LONGEST_NAME, DECIMALS);
    }

    Columns rate(String label, String target) {
        return add(label, CellForm.DECIMAL, false, false, true, target, LONGEST_NAME, DECIMALS_OF_RATE);
    }

    private Columns add(
            String label,
            CellForm form,
            boolean needed,
            boolean filled,
            boolean money,
            String target,
            int longest,
            int decimals) {
        all.add(new ReportColumn(all.size(), label, form, needed, filled, money, target, longest, decimals));
        return this;
    }

    List<ReportColumn> list() {
        return List.copyOf(all);
    }
}
