package io.cpor.report.intake;

import io.cpor.report.layout.ReportKind;
import io.cpor.report.layout.ReportRow;
import io.cpor.report.layout.RowReader;
import io.cpor.report.layout.UnreadableRow;
import java.util.ArrayList;
import java.util.List;

/** Lines of a report that are stored together. */
final class RowBatch {
    private static final int FULL = 1_000;

    private final String part;
    private final ReportKind kind;
    private final RowReader reader;
    private final List<ReportRow> rows = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();

    /** @param part the file within a ZIP */
    RowBatch(String part, ReportKind kind, RowReader reader) {
        this.part = part;
        this.kind = kind;
        this.reader = reader;
    }

    void add(ReadLine line) {
        if (line.row().blank() && line.doubt() == null) {
            return;
        }
        try {
            if (line.doubt() == null) {
                rows.add(reader.read(line.row()));
                return;
            }
            faults.add(new RowFault(line.row().line(), part, line.doubt()));
        } catch (UnreadableRow unreadable) {
            faults.add(new RowFault(line.row().line(), part, unreadable.getMessage()));
        }
    }

    boolean isFull() {
        return rows.size() + faults.size() >= FULL;
    }

    ReportKind kind() {
        return kind;
    }

    List<ReportRow> rows() {
        return rows;
    }

    List<RowFault> faults() {
        return faults;
    }
}
