package io.cpor.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The rows of a CSV file, whatever its cells are separated by. */
final class CsvRows implements RawRows {
    private static final int MOST_COLUMNS = 1_000;

    private final CloseableIterator<CsvRecord> records;
    private final boolean quoteLeftOpen;
    private final Encoding guessed;

    private CsvRows(CsvText file, char separator) {
        String text = file.text();
        guessed = file.guessed();
        records =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text).iterator();
        quoteLeftOpen = text.chars().filter(one -> one == '"').count() % 2 != 0;
    }

    /** @param depth how many rows may stand above the names of the columns */
    static CsvRows of(CsvText text, List<? extends TableColumn> columns, int depth) {
        char separator = Stream.of(',', ';', '\t')
                .max(Comparator.comparingInt(candidate -> suitability(text, candidate, columns, depth)))
                .orElseThrow();
        return new CsvRows(text, separator);
    }

    /** The separator that makes the columns appear which we need; if none does, the one that makes most columns. */
    private static int suitability(CsvText text, char separator, List<? extends TableColumn> columns, int depth) {
        List<RawRow> top = new ArrayList<>();
        try (CsvRows rows = new CsvRows(text, separator)) {
            while (top.size() < depth && rows.hasNext()) {
                top.add(rows.next());
            }
        } catch (TableRefused unsuitable) {
            return unsuitable.kind() == TableRefused.Kind.TOO_LARGE ? MOST_COLUMNS : -1;
        }
        int widest = top.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return widest + Header.find(top, columns).map(header -> 100_000).orElse(0);
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException broken) {
            throw refused();
        }
    }

    @Override
    public RawRow next() {
        try {
            CsvRecord row = records.next();
            if (row.getFieldCount() > MOST_COLUMNS) {
                throw new TableRefused(
                        TableRefused.Kind.TOO_LARGE,
                        String.format(
                                Locale.ENGLISH,
                                "Line %d has more than %,d columns. Leave out those that are not needed.",
                                row.getStartingLineNumber(),
                                MOST_COLUMNS));
            }
            return new RawRow(
                    (int) row.getStartingLineNumber(),
                    row.getFields().stream().map(String::strip).toList());
        } catch (CsvParseException broken) {
            throw refused();
        }
    }

    private static TableRefused refused() {
        return new TableRefused(
                TableRefused.Kind.NOT_A_TABLE, "The file cannot be read as CSV. Save or export it once more.");
    }

    /** A separator or a quotation mark that was not meant as one moves a text into another column. */
    @Override
    public String doubt(RawRow row, int columns) {
        boolean manyLines = row.cells().stream().anyMatch(cell -> cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0);
        if (manyLines && (row.cells().size() < columns || quoteLeftOpen && !hasNext())) {
            return "A quotation mark in this line or above it is opened and not closed; what follows it cannot be told"
                    + " apart.";
        }
        long beyond = row.cells().stream()
                .skip(columns)
                .filter(cell -> !cell.isEmpty())
                .count();
        return beyond == 0
                ? null
                : "It has more columns than the first line names; a text that holds the separator needs quotation marks.";
    }

    @Override
    public Encoding guessedEncoding() {
        return guessed;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
