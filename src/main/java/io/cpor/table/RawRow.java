package io.cpor.table;

import java.util.List;

/**
 * One row of a table as it stands there.
 *
 * @param line counted from 1
 * @param cells without the blanks around them
 */
public record RawRow(int line, List<String> cells) {
    public boolean blank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    int length() {
        return cells.stream().mapToInt(String::length).sum();
    }

    /** What it says in a column we look for, if it is reduced to those. */
    public String text(TableColumn column) {
        return cells.get(column.ordinal());
    }

    /** The text in that column, or an empty one if the row ends before it. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
