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
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The rows of a CSV file, whatever its cells are separated by. */
final class CsvRows implements RawRows {
    private static final int MOST_COLUMNS = 1_000;

    /** In characters: a quotation mark that is never closed would make the rest of the file one cell. */
    private static final int MOST_IN_ROW = 1024 * 1024;

    private final CloseableIterator<CsvRecord> records;
    private final BooleanSupplier quoteLeftOpen;
    private final Encoding guessed;
    private long line = 1;

    private CsvRows(CsvText file, char separator) {
        String text = file.text();
        guessed = file.guessed();
        records =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text).iterator();
        boolean odd = text.chars().filter(one -> one == '"').count() % 2 != 0;
        quoteLeftOpen = () -> odd;
    }

    /** Of a file that is not held in memory. */
    CsvRows(CountedReader text, char separator, Encoding guessed) {
        this.guessed = guessed;
        this.quoteLeftOpen = text::hasOddQuotes;
        this.records = CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(MOST_IN_ROW)
                .ofCsvRecord(text)
                .iterator();
    }

    /** @param depth how many rows may stand above the names of the columns */
    static CsvRows of(CsvText text, List<? extends TableColumn> columns, int depth) {
        return new CsvRows(text, separator(text, List.of(columns), depth));
    }

    /** What the cells are separated by: what makes the columns of one of these tables appear. */
    static char separator(CsvText text, List<? extends List<? extends TableColumn>> tables, int depth) {
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingInt(candidate -> tables.stream()
                        .mapToInt(columns -> suitability(text, candidate, columns, depth))
                        .max()
                        .orElse(0)))
                .orElseThrow();
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
            line = row.getStartingLineNumber();
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

    private TableRefused refused() {
        return new TableRefused(
                TableRefused.Kind.NOT_A_TABLE,
                "The file cannot be read as CSV after line " + line + ". Save or export it once more.");
    }

    /** A separator or a quotation mark that was not meant as one moves a text into another column. */
    @Override
    public String doubt(RawRow row, int columns) {
        boolean manyLines = row.cells().stream().anyMatch(cell -> cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0);
        if (manyLines && (row.cells().size() < columns || quoteLeftOpen.getAsBoolean() && !hasNext())) {
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
