package io.cpor.table;

import java.util.List;

/**
 * A table that was read.
 *
 * @param rows each reduced to the columns that were looked for, without the blank ones
 * @param doubtful rows that must not be trusted although they could be read
 */
public record Table(List<RawRow> rows, List<Doubtful> doubtful) {
    public record Doubtful(int line, String why) {}
}
