package io.cpor.report.intake;

import io.cpor.report.layout.ReportKind;
import io.cpor.table.LargeTable;
import io.cpor.table.TablePart;
import io.cpor.table.TableRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** Reads one file from where it was left to its end, and stores its rows a thousand at a time. */
final class ReportReading {
    /** Stores lines and how far the file is read by them. */
    interface Store {
        /** @return whether it goes on: not if somebody else did the same, or had the import forgotten */
        boolean take(RowBatch batch, long before, long lines, int percent);
    }

    private final Store store;
    private final BooleanSupplier stopped;
    private long stored;
    private long line;
    private double doneSize;
    private double allSize;

    /** @param stored how many lines are stored already */
    ReportReading(Store store, BooleanSupplier stopped, long stored) {
        this.store = store;
        this.stopped = stopped;
        this.stored = stored;
    }

    /**
     * Reads the file.
     *
     * @return whether it is read to its end
     * @throws TableRefused if it is no report, or cut off
     */
    boolean readToEnd(Path file) throws IOException {
        try (LargeTable table = LargeTable.open(file)) {
            allSize = table.parts().stream().mapToDouble(TablePart::size).sum();
            ReportKind kind = null;
            String first = "";
            for (TablePart part : table.parts()) {
                try (PartReader rows = new PartReader(part)) {
                    if (kind != null && kind != rows.kind()) {
                        throw TableRefused.otherTable(
                                "The ZIP holds different reports: " + first + " is " + kind.label() + ", " + part.name()
                                        + " is " + rows.kind().label() + ". Hand them in one by one.");
                    }
                    kind = rows.kind();
                    first = part.name();
                    if (!readPart(part, rows)) {
                        return false;
                    }
                }
                doneSize += part.size();
            }
            return true;
        }
    }

    private boolean readPart(TablePart part, PartReader rows) {
        RowBatch batch = new RowBatch(part.name(), rows.kind(), rows.reader());
        while (rows.hasNext()) {
            ReadLine next = rows.next();
            line++;
            if (line > stored) {
                batch.add(next);
            }
            if (batch.isFull()) {
                if (stopped.getAsBoolean() || !take(part, rows, batch)) {
                    return false;
                }
                batch = new RowBatch(part.name(), rows.kind(), rows.reader());
            }
        }
        if (rows.hasHidden()) {
            throw TableRefused.hiddenRows();
        }
        return line <= stored || take(part, rows, batch);
    }

    private boolean take(TablePart part, PartReader rows, RowBatch batch) {
        int percent = (int) Math.min(99, 100 * (doneSize + part.size() * rows.share()) / allSize);
        boolean kept = store.take(batch, stored, line, percent);
        stored = line;
        return kept;
    }
}
