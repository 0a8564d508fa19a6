package io.cpor.partnercenter.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where each column stands.
 *
 * @param width how many columns the table has
 */
record Header(int line, int width, Map<Column, Integer> places) {
    private static final int MOST_NAMED = 30;
    private static final int LONGEST_NAMED = 40;

    /** The first of these rows that names the columns no export can do without: a title may stand above it. */
    static Optional<Header> find(List<RawRow> top) {
        return top.stream().map(Header::of).filter(Header::sufficient).findFirst();
    }

    private static Header of(RawRow row) {
        List<String> names = row.cells().stream().map(Column::bare).toList();
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            column.names().stream()
                    .map(names::indexOf)
                    .filter(place -> place >= 0)
                    .findFirst()
                    .ifPresent(place -> places.put(column, place));
        }
        return new Header(row.line(), width(row), places);
    }

    private static int width(RawRow row) {
        int width = row.cells().size();
        while (width > 0 && row.cell(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    private boolean sufficient() {
        return places.containsKey(Column.CLAIM_ID) && places.containsKey(Column.STATUS);
    }

    /** Only what we look for of a row, in the order of {@link Column}; a column that is not there is empty. */
    RawRow sought(RawRow row) {
        return new RawRow(
                row.line(),
                Stream.of(Column.values())
                        .map(column -> places.containsKey(column) ? row.cell(places.get(column)) : "")
                        .toList());
    }

    /** What the file has instead of the columns we need. */
    static ExportRefused missing(List<RawRow> top) {
        RawRow likeliest = top.stream()
                .filter(row -> !row.blank())
                .max((one, other) -> Integer.compare(likeness(one), likeness(other)))
                .orElseThrow(() -> new ExportRefused(ExportRefused.Kind.NO_CLAIMS, "The file is empty."));
        Header header = of(likeliest);
        List<String> missing = new ArrayList<>();
        for (Column needed : List.of(Column.CLAIM_ID, Column.STATUS)) {
            if (!header.places.containsKey(needed)) {
                missing.add(needed.label());
            }
        }
        return new ExportRefused(
                ExportRefused.Kind.NO_CLAIMS,
                "No column " + String.join(" and no column ", missing) + " was found. Line " + likeliest.line()
                        + " names these columns: " + named(likeliest)
                        + ". Looked for Claim ID (or Claim number, Anspruchs-ID, ID de revendication, ID de reclamación) and"
                        + " Status (or Claim status, Statut, Estado). Export the claims again with both columns, or rename"
                        + " them.");
    }

    private static int likeness(RawRow row) {
        return 1000 * of(row).places.size() + width(row) - row.line();
    }

    private static String named(RawRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .limit(MOST_NAMED)
                .map(cell -> CleanText.clipped(CleanText.line(cell), LONGEST_NAMED))
                .collect(Collectors.joining(", "));
    }
}
