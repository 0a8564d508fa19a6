package io.cpor.report.intake;

import io.cpor.table.RawRow;
import io.cpor.table.TableStream;

/**
 * A line of a table as it was read.
 *
 * @param doubt why it must not be trusted, or {@code null}
 */
record ReadLine(RawRow row, String doubt) {
    static ReadLine next(TableStream<?> rows) {
        RawRow row = rows.next();
        return new ReadLine(row, rows.lastDoubt());
    }
}
