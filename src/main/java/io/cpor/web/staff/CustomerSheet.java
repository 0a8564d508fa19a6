package io.cpor.web.staff;

import io.cpor.insight.LineState;
import java.util.List;

/**
 * A customer as the page shows it.
 *
 * @param row every line, as the coverage shows it
 * @param charts of the lines that have figures
 * @param associations the newest first
 */
public record CustomerSheet(
        String tenantId,
        String customer,
        List<CoverageCell> row,
        List<LineChart> charts,
        List<CustomerAssociation> associations) {
    /** The lines of which something is known. */
    public List<CoverageCell> known() {
        return row.stream()
                .filter(cell -> cell.line().state() != LineState.FREE_UNKNOWN)
                .toList();
    }

    /** The others, which can be claimed too. */
    public List<CoverageCell> unknown() {
        return row.stream()
                .filter(cell -> cell.line().state() == LineState.FREE_UNKNOWN)
                .toList();
    }
}
