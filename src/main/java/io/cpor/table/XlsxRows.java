package io.cpor.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The rows of a workbook's first visible sheet. */
final class XlsxRows implements RawRows {
    /** Excel's own limit. */
    private static final int LONGEST_CELL = 32_767;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private int line;
    private boolean hidden;

    private XlsxRows(ReadableWorkbook workbook, Stream<Row> stream) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    static XlsxRows of(byte[] content) throws IOException {
        boolean styles = WorkbookGuard.require(content).hasStyles();
        return of(() -> new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(styles, true)));
    }

    /** Of a workbook on disk: but for its strings, only the row that is asked for is held in memory. */
    static XlsxRows of(Path file) throws IOException {
        boolean styles = WorkbookGuard.require(file).hasStyles();
        return of(() -> new ReadableWorkbook(file.toFile(), new ReadingOptions(styles, true)));
    }

    /** Opens the workbook. */
    private interface Opening {
        ReadableWorkbook open() throws IOException;
    }

    private static XlsxRows of(Opening opening) throws IOException {
        ReadableWorkbook workbook = orDamaged(() -> {
            try {
                return opening.open();
            } catch (IOException e) {
                throw WorkbookGuard.damaged();
            }
        });
        try {
            Sheet sheet = workbook.getSheets()
                    .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(WorkbookGuard::damaged);
            return new XlsxRows(workbook, sheet.openStream());
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e instanceof TableRefused refused ? refused : WorkbookGuard.damaged();
        }
    }

    @Override
    public boolean hasNext() {
        return orDamaged(rows::hasNext);
    }

    @Override
    public RawRow next() {
        return orDamaged(() -> {
            Row row = rows.next();
            line = Math.max(row.getRowNum(), line + 1); // some have no number, or the one before's
            RawRow read = new RawRow(
                    line,
                    IntStream.range(0, row.getCellCount())
                            .mapToObj(at -> row.getOptionalCell(at)
                                    .map(XlsxCell::text)
                                    .map(this::bearable)
                                    .orElse("")
                                    .strip())
                            .toList());
            hidden |= row.isHidden() && !read.blank();
            return read;
        });
    }

    /** Many cells may share one text, which would be copied for each as soon as it is changed. */
    private String bearable(String text) {
        if (text.length() > LONGEST_CELL) {
            throw new TableRefused(
                    TableRefused.Kind.TOO_LARGE,
                    "A cell in line " + line
                            + " is longer than Excel allows. Save the file once more, as .xlsx or as CSV.");
        }
        return text;
    }

    /** Whatever the library stumbles over, it is the file's fault. */
    private static <T> T orDamaged(Supplier<T> read) {
        try {
            return read.get();
        } catch (TableRefused refused) {
            throw refused;
        } catch (RuntimeException e) {
            throw WorkbookGuard.damaged();
        }
    }

    @Override
    public boolean hasHidden() {
        return hidden;
    }

    /** In a sheet, each text stands in a cell of its own. */
    @Override
    public String doubt(RawRow row, int columns) {
        return null;
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
