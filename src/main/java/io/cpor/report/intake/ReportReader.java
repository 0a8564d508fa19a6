package io.cpor.report.intake;

import io.cpor.table.TableRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the files of reports into the database. Broken off, it goes on behind the line that was stored last. */
@Component
class ReportReader {
    private final StoredReports reports;
    private final StoredRows rows;
    private final StoredFaults faults;
    private final ReportFolder folder;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    ReportReader(
            StoredReports reports,
            StoredRows rows,
            StoredFaults faults,
            ReportFolder folder,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.reports = reports;
        this.rows = rows;
        this.faults = faults;
        this.folder = folder;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /**
     * Goes on reading the file of an import.
     *
     * @param stopped whether to leave it for now
     * @return whether it was read to its end
     * @throws TableRefused if it is no report that is read here
     */
    boolean readToEnd(ReportImport one, BooleanSupplier stopped) {
        ReportReading reading = new ReportReading(
                (batch, before, lines, percent) -> take(one.id(), batch, before, lines, percent),
                stopped,
                one.linesRead());
        try {
            boolean whole = reading.readToEnd(folder.file(one.keptAs()));
            if (whole) {
                finish(one);
            }
            return whole;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean take(String id, RowBatch batch, long before, long lines, int percent) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            long refused = batch.faults().size();
            boolean ours = reports.advance(
                    id, batch.kind(), before, lines, batch.rows().size(), refused, percent);
            if (ours) {
                rows.add(id, batch.kind(), batch.rows());
                long known = reports.find(id).orElseThrow().rowsRefused() - refused;
                faults.add(id, batch.faults(), known);
            }
            return ours;
        }));
    }

    private void finish(ReportImport begun) {
        transaction.executeWithoutResult(status -> {
            ReportImport read = reports.lock(begun.id()).orElse(null);
            if (read == null || read.keptAs() == null || read.state() != ReportState.READING) {
                return; // forgotten, or finished by another node
            }
            if (read.kind() == null || read.rowsRead() + read.rowsRefused() == 0) {
                throw TableRefused.noRows("row");
            }
            List<RowFault> twice = rows.keepEachOnce(read.id(), read.kind());
            faults.add(read.id(), twice, read.rowsRefused());
            jdbc.sql("update report_import set rows_refused = rows_refused + :more where id = :id")
                    .param("more", twice.size())
                    .param("id", read.id())
                    .update();
            reports.markReadWhole(read.id());
        });
        folder.delete(begun.keptAs());
    }

    /** The file is no report, or cut off; nothing of it is kept but why. */
    void refuse(ReportImport one, String why) {
        transaction.executeWithoutResult(status -> {
            if (reports.lock(one.id()).isPresent()) {
                rows.forget(one.id());
                faults.forget(one.id());
                jdbc.sql("update report_import set state = :state, refusal = :why, kept_as = null, rows_read = 0,"
                                + " rows_refused = 0 where id = :id")
                        .param("state", ReportState.REFUSED.code())
                        .param("why", why)
                        .param("id", one.id())
                        .update();
            }
        });
        if (one.keptAs() != null) {
            folder.delete(one.keptAs());
        }
    }
}
