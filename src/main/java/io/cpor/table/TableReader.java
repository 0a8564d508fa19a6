package io.cpor.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Reads a table, CSV or XLSX. One at a time, so that many at once do not need many times the memory. */
@Component
public class TableReader {
    /** No workbook is unpacked that has more rows. */
    static final int MOST_ROWS = 100_000;

    static final int LARGEST = 10 * 1024 * 1024;

    private static final int LONGEST_CELL = 5_000;

    /** Of all cells together, in characters: it is held in memory until it is stored. */
    private static final int MOST_TEXT = 32 * 1024 * 1024;

    /** Titles may stand above the names of the columns. */
    private static final int HEADER_DEPTH = 20;

    private final ReentrantLock oneAtATime = new ReentrantLock();

    /**
     * @param mostRows at most 100,000
     * @param whenTooMuch what to do with a file that is too large, as a sentence
     * @throws TableRefused if it is no such table at all
     */
    public Table read(InputStreamSource file, List<? extends TableColumn> columns, int mostRows, String whenTooMuch)
            throws IOException {
        oneAtATime.lock();
        try (RawRows rows = open(file, columns, whenTooMuch)) {
            return read(rows, columns, mostRows, whenTooMuch);
        } finally {
            oneAtATime.unlock();
        }
    }

    private static RawRows open(InputStreamSource file, List<? extends TableColumn> columns, String whenTooMuch)
            throws IOException {
        byte[] content;
        try (InputStream in = file.getInputStream()) {
            content = in.readNBytes(LARGEST + 1);
        }
        if (content.length > LARGEST) {
            throw new TableRefused(TableRefused.Kind.TOO_LARGE, "The file is larger than 10 MB. " + whenTooMuch);
        }
        if (CsvText.hasPrefix(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new TableRefused(
                    TableRefused.Kind.NOT_A_TABLE,
                    "This is an old or a protected Excel file. Save it without a password as .xlsx or as CSV.");
        }
        boolean zip = CsvText.hasPrefix(content, 'P', 'K', 3, 4);
        return zip ? XlsxRows.of(content) : CsvRows.of(CsvText.of(content), columns, HEADER_DEPTH);
    }

    private static Table read(RawRows rows, List<? extends TableColumn> columns, int mostRows, String whenTooMuch) {
        List<RawRow> top = new ArrayList<>();
        Optional<Header> header = Optional.empty();
        while (header.isEmpty() && top.size() < HEADER_DEPTH && rows.hasNext()) {
            top.add(rows.next());
            header = Header.find(top, columns);
        }
        Header names = header.orElseThrow(() -> Header.missing(top, columns));
        Header.requireNamedOnce(top.get(top.size() - 1), columns);
        List<RawRow> trusted = new ArrayList<>();
        List<Table.Doubtful> doubtful = new ArrayList<>();
        long text = 0;
        while (rows.hasNext()) {
            RawRow row = rows.next();
            RawRow sought = names.sought(row);
            String doubt = row.blank() ? null : doubt(rows.doubt(row, names.width()), sought, columns);
            if (doubt != null) {
                doubtful.add(new Table.Doubtful(row.line(), doubt));
            } else if (!row.blank()) {
                trusted.add(sought);
                text += sought.length();
            }
            if (text > MOST_TEXT) {
                throw new TableRefused(
                        TableRefused.Kind.TOO_LARGE, "The file holds more text than is read here. " + whenTooMuch);
            }
            if (trusted.size() + doubtful.size() > mostRows) {
                throw tooManyRows(mostRows, whenTooMuch);
            }
        }
        return new Table(trusted, doubtful, names.found(), rows.hasHidden(), rows.guessedEncoding());
    }

    private static String doubt(String known, RawRow sought, List<? extends TableColumn> columns) {
        return known != null
                ? known
                : columns.stream()
                        .filter(column -> sought.text(column).length() > LONGEST_CELL)
                        .findFirst()
                        .map(column -> String.format(
                                Locale.ENGLISH, "%s holds more than %,d characters.", column.label(), LONGEST_CELL))
                        .orElse(null);
    }

    static TableRefused tooManyRows(int mostRows, String whenTooMuch) {
        return new TableRefused(
                TableRefused.Kind.TOO_LARGE,
                String.format(Locale.ENGLISH, "The file has more than %,d rows. %s", mostRows, whenTooMuch));
    }
}
