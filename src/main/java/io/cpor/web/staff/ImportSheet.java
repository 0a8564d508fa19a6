package io.cpor.web.staff;

import io.cpor.association.claim.OpenClaim;
import io.cpor.process.filework.StoredFile;
import io.cpor.process.inbox.importing.Drift.PortalClaim;
import io.cpor.process.inbox.importing.ImportEntry;
import io.cpor.process.inbox.importing.ImportOutcome;
import io.cpor.process.inbox.importing.ImportProgress;
import io.cpor.process.inbox.importing.ImportReport;
import io.cpor.process.inbox.importing.ImportRuns;
import io.cpor.process.inbox.importing.ImportState;
import java.util.List;

/**
 * An import on the staff's page.
 *
 * @param report what it would do or did, or {@code null} as long as that is not known
 */
public record ImportSheet(StoredFile<ImportState> run, ImportProgress progress, ImportReport report) {
    private static final int MOST_SHOWN = 200;

    static ImportSheet of(StoredFile<ImportState> run, ImportRuns runs) {
        return new ImportSheet(
                run, runs.progress(run.id()), runs.report(run.id()).orElse(null));
    }

    public ImportState state() {
        return run.state();
    }

    public boolean busy() {
        return state().isBusy();
    }

    public boolean previewed() {
        return state() == ImportState.PREVIEWED;
    }

    public boolean applied() {
        return state() == ImportState.APPLIED;
    }

    public boolean failed() {
        return state() == ImportState.FAILED;
    }

    public boolean showsReport() {
        return report != null && (previewed() || applied());
    }

    public int changes() {
        return report.count(ImportOutcome.APPLIED);
    }

    /** How many rows are applied only if they are ticked. */
    public int questions() {
        return report.count(ImportOutcome.QUESTION);
    }

    /** The rows of one outcome, as a table. */
    public Rows<ImportEntry> rows(String outcome) {
        ImportOutcome which = ImportOutcome.valueOf(outcome);
        return Rows.of(report.entries(which), report.count(which));
    }

    /** Those that say something else than we know, and are older. */
    public Rows<ImportEntry> older() {
        List<ImportEntry> older = report.unchangedWithReason();
        return Rows.of(older, older.size());
    }

    public Rows<PortalClaim> notHere() {
        return Rows.of(report.drift().notHere(), report.drift().notHere().size());
    }

    public Rows<OpenClaim> notInPortal() {
        return Rows.of(
                report.drift().notInPortal(), report.drift().notInPortal().size());
    }

    /**
     * The first rows of a table.
     *
     * @param more how many are not shown
     */
    public record Rows<T>(List<T> shown, int total, int more) {
        private static <T> Rows<T> of(List<T> some, int total) {
            List<T> shown = some.subList(0, Math.min(MOST_SHOWN, some.size()));
            return new Rows<>(shown, total, total - shown.size());
        }
    }
}
