package io.cpor.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of a large table, one at a time, each reduced to the columns of the layout that it was recognised by. */
public final class TableStream<L extends TableLayout> implements Iterator<RawRow>, AutoCloseable {
    /** Titles may stand above the names of the columns. */
    static final int HEADER_DEPTH = 20;

    private static final int LONGEST_CELL = 5_000;

    private final LargeRows table;
    private final L layout;
    private final Header header;
    private String doubt;

    private TableStream(LargeRows table, L layout, Header header) {
        this.table = table;
        this.layout = layout;
        this.header = header;
    }

    /** @throws TableRefused if it is none of these tables */
    public static <L extends TableLayout> TableStream<L> open(TablePart part, List<L> layouts) throws IOException {
        LargeRows table = part.open(layouts);
        try {
            List<RawRow> top = new ArrayList<>();
            Optional<L> found = Optional.empty();
            while (found.isEmpty() && top.size() < HEADER_DEPTH && table.rows().hasNext()) {
                top.add(table.rows().next());
                found = recognised(top.subList(top.size() - 1, top.size()), layouts);
            }
            L layout = found.orElseThrow(() -> unknown(top, layouts));
            Header.requireNamedOnce(top.get(top.size() - 1), layout.columns());
            return new TableStream<>(
                    table, layout, Header.find(top, layout.columns()).orElseThrow());
        } catch (RuntimeException e) {
            table.close();
            throw e;
        }
    }

    /** The one whose columns are there, and if those of several are, the one with most of them. */
    private static <L extends TableLayout> Optional<L> recognised(List<RawRow> row, List<L> layouts) {
        return layouts.stream()
                .filter(one -> Header.find(row, one.columns()).isPresent())
                .max(Comparator.comparingInt(one -> Header.likeness(row, one.columns())));
    }

    private static <L extends TableLayout> TableRefused unknown(List<RawRow> top, List<L> layouts) {
        L likeliest = layouts.stream()
                .max(Comparator.comparingInt(one -> Header.likeness(top, one.columns())))
                .orElseThrow();
        TableRefused missing = Header.missing(top, likeliest.columns());
        return new TableRefused(
                missing.kind(),
                "This is none of the reports that are read here; it is most like " + likeliest.label() + ". "
                        + missing.getMessage());
    }

    public L layout() {
        return layout;
    }

    /** Those that were looked for and are there. */
    public Set<TableColumn> columns() {
        return header.found();
    }

    /** What separates the cells, or 0 in a workbook. */
    public char separator() {
        return table.separator();
    }

    /** How the letters were read if the file does not say, or {@code null} if there is no doubt. */
    public Encoding guessedEncoding() {
        return table.rows().guessedEncoding();
    }

    /** Whether one of the rows that were given so far is hidden, as by a filter. */
    public boolean hasHidden() {
        return table.rows().hasHidden();
    }

    /** How much of it was read, from 0 to 1. */
    public double share() {
        return table.share().getAsDouble();
    }

    @Override
    public boolean hasNext() {
        return table.rows().hasNext();
    }

    /** @throws TableRefused if the file is cut off in this row */
    @Override
    public RawRow next() {
        RawRow row = table.rows().next();
        RawRow sought = header.sought(row);
        doubt = row.blank() ? null : doubt(row, sought);
        boolean narrow = row.cells().size() < header.width() && table.separator() != 0;
        if (narrow
                && !table.rows().hasNext()
                && (doubt != null || table.cutOff().getAsBoolean())) {
            throw new TableRefused(
                    TableRefused.Kind.NOT_A_TABLE,
                    "The file ends in the middle of line " + row.line() + ": it was cut off. Download it once more.");
        }
        return sought;
    }

    private String doubt(RawRow row, RawRow sought) {
        String known = table.rows().doubt(row, header.width());
        return known != null
                ? known
                : layout.columns().stream()
                        .filter(column -> sought.text(column).length() > LONGEST_CELL)
                        .findFirst()
                        .map(column -> column.label() + " holds more than 5,000 characters.")
                        .orElse(null);
    }

    /** Why the row that was given last must not be trusted although it could be read, or {@code null}. */
    public String lastDoubt() {
        return doubt;
    }

    @Override
    public void close() {
        table.close();
    }
}
