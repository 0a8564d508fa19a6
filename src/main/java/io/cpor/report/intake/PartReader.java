package io.cpor.report.intake;

import io.cpor.report.layout.ReportKind;
import io.cpor.report.layout.RowReader;
import io.cpor.report.layout.TwoWayDates;
import io.cpor.table.RawRow;
import io.cpor.table.TablePart;
import io.cpor.table.TableStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Reads one table of a file: its first rows show how its dates and numbers are written. */
final class PartReader implements Iterator<ReadLine>, AutoCloseable {
    private static final List<ReportKind> KINDS = List.of(ReportKind.values());
    private static final int HEAD = 1_000;

    private final TableStream<ReportKind> rows;
    private final Deque<ReadLine> head = new ArrayDeque<>();
    private final RowReader reader;

    PartReader(TablePart part) throws IOException {
        rows = TableStream.open(part, KINDS);
        try {
            while (head.size() < HEAD && rows.hasNext()) {
                head.add(ReadLine.next(rows));
            }
            List<RawRow> shown = head.stream().map(ReadLine::row).toList();
            TwoWayDates dates = new TwoWayDates(rows.layout());
            shown.forEach(dates::look);
            if (!dates.isEmpty() && rows.hasNext()) {
                lookAtAll(part, dates);
            }
            reader = RowReader.of(rows.layout(), shown, rows.separator(), dates);
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private static void lookAtAll(TablePart part, TwoWayDates dates) throws IOException {
        try (TableStream<ReportKind> all = TableStream.open(part, KINDS)) {
            all.forEachRemaining(dates::look);
        }
    }

    ReportKind kind() {
        return rows.layout();
    }

    RowReader reader() {
        return reader;
    }

    double share() {
        return rows.share();
    }

    boolean hasHidden() {
        return rows.hasHidden();
    }

    @Override
    public boolean hasNext() {
        return !head.isEmpty() || rows.hasNext();
    }

    @Override
    public ReadLine next() {
        return head.isEmpty() ? ReadLine.next(rows) : head.remove();
    }

    @Override
    public void close() {
        rows.close();
    }
}
