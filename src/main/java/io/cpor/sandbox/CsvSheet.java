package io.cpor.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A report as Microsoft writes it: a head of column names, and rows. */
final class CsvSheet {
    private final List<String> columns;
    private final StringBuilder text = new StringBuilder();

    CsvSheet(String head) {
        this.columns = List.of(head.split(","));
        text.append(head).append('\n');
    }

    /** A row that is being filled in; columns that nothing is said of stay empty. */
    final class Row {
        private final Map<String, String> cells = new HashMap<>();

        Row cell(String column, Object value) {
            if (!columns.contains(column)) {
                throw new IllegalArgumentException("the report has no column " + column);
            }
            cells.put(column, value.toString());
            return this;
        }

        void add() {
            text.append(columns.stream()
                            .map(column -> quoted(cells.getOrDefault(column, "")))
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
    }

    Row row() {
        return new Row();
    }

    private static String quoted(String value) {
        return value.matches("[^,\"\n]*") ? value : "\"" + value.replace("\"", "\"\"") + "\"";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
