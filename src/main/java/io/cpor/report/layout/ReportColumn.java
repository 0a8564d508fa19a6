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
 */
public record ReportColumn(
        int ordinal,
        String label,
        CellForm form,
        boolean isRequired,
        boolean isFilled,
        boolean isMoney,
        String target,
        int longest)
        implements TableColumn {
    @Override
    public List<String> names() {
        return List.of(TableColumn.bare(label));
    }

    @Override
    public String otherNames() {
        return "";
    }
}
