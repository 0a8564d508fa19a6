package io.cpor.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where each column stands.
 *
 * @param width how many columns the table has
 * @param places by the column, in the order in which they were asked for; {@code null} for one that is not there
 */
record Header(int line, int width, Map<TableColumn, Integer> places) {
    private static final int MOST_NAMED = 30;
    private static final int LONGEST_NAMED = 40;

    /** The first of these rows that names the columns no table can do without: a title may stand above it. */
    static Optional<Header> find(List<RawRow> top, List<? extends TableColumn> columns) {
        return top.stream()
                .map(row -> of(row, columns))
                .filter(header -> header.lacking().isEmpty())
                .findFirst();
    }

    private static Header of(RawRow row, List<? extends TableColumn> columns) {
        List<String> names = row.cells().stream().map(TableColumn::bare).toList();
        Map<TableColumn, Integer> places = new LinkedHashMap<>();
        for (TableColumn column : columns) {
            places.put(
                    column,
                    column.names().stream()
                            .map(names::indexOf)
                            .filter(place -> place >= 0)
                            .findFirst()
                            .orElse(null));
        }
        return new Header(row.line(), width(row), places);
    }

    /** @throws TableRefused if the row names a column we look for twice, for nobody knows which of the two is meant */
    static void requireNamedOnce(RawRow row, List<? extends TableColumn> columns) {
        List<String> names = row.cells().stream().map(TableColumn::bare).toList();
        for (TableColumn column : columns) {
            for (String name : column.names()) {
                int first = names.indexOf(name);
                if (first < names.lastIndexOf(name)) {
                    throw new TableRefused(
                            TableRefused.Kind.WRONG_COLUMNS,
                            "The column " + TextSanitizer.clip(TextSanitizer.line(row.cell(first)), LONGEST_NAMED)
                                    + " is there twice, as columns " + (first + 1) + " and "
                                    + (names.lastIndexOf(name) + 1) + ". Leave one of the two out, or rename it.");
                }
            }
        }
    }

    private static int width(RawRow row) {
        int width = row.cells().size();
        while (width > 0 && row.cell(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    private List<TableColumn> lacking() {
        return places.keySet().stream()
                .filter(column -> column.isRequired() && places.get(column) == null)
                .toList();
    }

    Set<TableColumn> found() {
        return places.keySet().stream()
                .filter(column -> places.get(column) != null)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Only what we look for of a row, in the order of the columns; a column that is not there is empty. */
    RawRow sought(RawRow row) {
        List<String> cells = new ArrayList<>();
        places.values().forEach(place -> cells.add(place == null ? "" : row.cell(place)));
        return new RawRow(row.line(), cells);
    }

    /** What the file has instead of the columns we need. */
    static TableRefused missing(List<RawRow> top, List<? extends TableColumn> columns) {
        RawRow likeliest = top.stream()
                .filter(row -> !row.blank())
                .max((one, other) -> Integer.compare(likeness(one, columns), likeness(other, columns)))
                .orElseThrow(() -> new TableRefused(TableRefused.Kind.WRONG_COLUMNS, "The file is empty."));
        List<TableColumn> lacking = of(likeliest, columns).lacking();
        String missing = lacking.stream().map(TableColumn::label).collect(Collectors.joining(" and no column "));
        String others = lacking.stream()
                .filter(column -> !column.otherNames().isEmpty())
                .map(column -> column.label() + " (or " + column.otherNames() + ")")
                .collect(Collectors.joining(" and "));
        return new TableRefused(
                TableRefused.Kind.WRONG_COLUMNS,
                "No column " + missing + " was found. Line " + likeliest.line() + " names these columns: "
                        + nameOf(likeliest) + "." + (others.isEmpty() ? "" : " Looked for " + others + ".")
                        + " Add what is missing, or rename it.");
    }

    /** How much the likeliest of these rows looks as if it named these columns. */
    static int likeness(List<RawRow> top, List<? extends TableColumn> columns) {
        return top.stream().mapToInt(row -> likeness(row, columns)).max().orElse(0);
    }

    private static int likeness(RawRow row, List<? extends TableColumn> columns) {
        Header header = of(row, columns);
        long found =
                header.places.values().stream().filter(place -> place != null).count();
        return 1000 * (int) found + header.width - row.line();
    }

    private static String nameOf(RawRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .limit(MOST_NAMED)
                .map(cell -> TextSanitizer.clip(TextSanitizer.line(cell), LONGEST_NAMED))
                .collect(Collectors.joining(", "));
    }
}
