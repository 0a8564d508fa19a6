package io.cpor.report.intake;

import io.cpor.association.value.InvalidInput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes in Microsoft's reports, tells what applying them would do, and has them applied; the work is done in the background. */
@Component
public class ReportImports {
    private final ReportIntake intake;
    private final StoredReports reports;
    private final StoredRows rows;
    private final StoredFaults faults;
    private final ReportPreviews previews;
    private final ApplicationCheck check;
    private final ReportApplier applier;
    private final ReportFolder folder;
    private final ReportTransaction transaction;

    ReportImports(
            ReportIntake intake,
            StoredReports reports,
            StoredRows rows,
            StoredFaults faults,
            ReportPreviews previews,
            ApplicationCheck check,
            ReportApplier applier,
            ReportFolder folder,
            ReportTransaction transaction) {
        this.intake = intake;
        this.reports = reports;
        this.rows = rows;
        this.faults = faults;
        this.previews = previews;
        this.check = check;
        this.applier = applier;
        this.folder = folder;
        this.transaction = transaction;
    }

    /**
     * Takes a file in; it is read next.
     *
     * @param by the id of who hands it in
     * @param announced how many bytes there are at most
     * @throws InvalidInput if it is empty
     * @throws ReportBusy while another one of the same person is on its way or being read
     */
    public ReportImport begin(ReportUpload upload, long announced, String by) throws IOException {
        return intake.take(upload, announced, by);
    }

    public Optional<ReportImport> find(String id) {
        return reports.find(id);
    }

    /** The newest first. */
    public List<ReportImport> recent() {
        return reports.recent();
    }

    /** What applying it would do or did, as soon as that is known. */
    public Optional<ReportPreview> preview(String id) {
        return previews.find(id);
    }

    /** The first rows that could not be read. */
    public List<RowFault> faults(String id) {
        return faults.first(id);
    }

    /**
     * Has an import applied; asked for twice, it happens once.
     *
     * @return nothing if there is no such import
     * @throws InvalidInput if what is said cannot be so
     * @throws NotPreviewed if nobody can have looked at it yet
     */
    public Optional<ReportImport> apply(String id, Application said, String by) {
        return transaction.call(() -> {
            Optional<ReportImport> found = reports.lock(id);
            found.ifPresent(one -> {
                if (one.state() == ReportState.PREVIEW) {
                    check.require(one, previews.find(id).orElseThrow(), said);
                    applier.order(one, said, by);
                } else if (one.state() == ReportState.READING) {
                    throw new NotPreviewed("It is still being read; apply it when its state is preview.");
                } else if (one.state() == ReportState.REFUSED) {
                    throw new NotPreviewed("It was refused; hand in another file.");
                }
            });
            return found.flatMap(one -> reports.find(id));
        });
    }

    /**
     * Forgets an import that is not applied, and its rows.
     *
     * @return whether there was one
     * @throws NotPreviewed if it is being applied, or was
     */
    public boolean forget(String id) {
        Optional<ReportImport> gone = transaction.call(() -> {
            Optional<ReportImport> found = reports.lock(id);
            found.ifPresent(one -> {
                if (one.state() == ReportState.APPLYING || one.state() == ReportState.APPLIED) {
                    throw new NotPreviewed("It is applied, and stays: a later file may correct it.");
                }
                rows.forget(id);
                faults.forget(id);
                reports.delete(id);
            });
            return found;
        });
        gone.filter(one -> one.keptAs() != null).ifPresent(one -> folder.delete(one.keptAs()));
        return gone.isPresent();
    }
}
