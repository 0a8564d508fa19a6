package io.cpor.table;

import java.util.List;
import java.util.Set;

/**
 * A table that was read.
 *
 * @param rows each reduced to the columns that were looked for, without the blank ones
 * @param doubtful rows that must not be trusted although they could be read
 * @param columns those that were looked for and are there
 * @param hidesRows whether some of the rows are hidden from whoever looks at it
 * @param guessedEncoding how its letters were read, if it does not say and people must look whether that is right, else
 *     {@code null}
 */
public record Table(
        List<RawRow> rows,
        List<Doubtful> doubtful,
        Set<TableColumn> columns,
        boolean hidesRows,
        Encoding guessedEncoding) {
    public record Doubtful(int line, String why) {}
}
