package io.cpor.report.layout;

import io.cpor.table.TableColumn;
import java.util.List;

/**
 * A column of a report that is read.
 *
 * @param ordinal its place among the columns of its report
 * @param label as Microsoft writes it
 * @param isRequired whether there is no such report without it
 * @param isFilled whether there is no such row without it
 * @param isMoney whether it is an amount or a rate, which only managers see
 * @param target the column of the table that its values go to; if several columns name the same, the first that is filled
 * @param longest how many characters a text may have
 * @param decimals how many digits a number is kept with behind the decimal point
 */
public record ReportColumn(
        int ordinal,
        String label,
        CellForm form,
        boolean isRequired,
        boolean isFilled,
        boolean isMoney,
        String target,
        int longest,
        int decimals)
        implements TableColumn {
    /** How many digits the tables have for a number, with those behind the decimal point. */
    public static final int DIGITS = 20;

    /** How many digits a number may have before the decimal point. */
    int wholeDigits() {
        return DIGITS - decimals;
    }

    @Override
    public List<String> names() {
        return List.of(TableColumn.bare(label));
    }

    @Override
    public String otherNames() {
        return "";
    }
}
