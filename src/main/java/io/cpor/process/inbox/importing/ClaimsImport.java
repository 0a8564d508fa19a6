package io.cpor.process.inbox.importing;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.claim.StatusSeen;
import io.cpor.partnercenter.export.ClaimsExport;
import io.cpor.partnercenter.export.ClaimsExportReader;
import io.cpor.partnercenter.export.ExportRow;
import io.cpor.process.inbox.ClaimStatusIntake;
import io.cpor.process.inbox.EventState;
import io.cpor.process.inbox.importing.ImportPlan.Change;
import io.cpor.table.TableRefused;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * Imports the portal's claims export: reads it, says what it would do, and does it row by row. Each row is a transaction of
 * its own, so that nobody waits for the whole.
 */
@Component
public class ClaimsImport {
    private static final String MEANWHILE = "The same came from elsewhere meanwhile.";

    private final ClaimsExportReader reader;
    private final ImportPlanner planner;
    private final Associations associations;
    private final RowClassifier judge;
    private final ClaimStatusIntake news;

    ClaimsImport(
            ClaimsExportReader reader,
            ImportPlanner planner,
            Associations associations,
            RowClassifier judge,
            ClaimStatusIntake news) {
        this.reader = reader;
        this.planner = planner;
        this.associations = associations;
        this.judge = judge;
        this.news = news;
    }

    /** @throws TableRefused if it cannot be read as an export */
    ClaimsExport read(InputStreamSource file) throws IOException {
        return reader.read(file);
    }

    ImportPlan plan(ClaimsExport export, Instant handedIn, IntConsumer done) {
        return planner.plan(export, handedIn, done);
    }

    /** Puts a row before people that contradicts what is known, if it still does. */
    void putBeforePeople(Change change) {
        ExportRow row = change.row();
        Association association = associations.get(change.associationId());
        RowVerdict now = judge.judge(association, row, change.handedIn());
        if (now.doubt() != null) {
            Instant told = row.changedAt() == null ? null : row.changedAt().at();
            StatusSeen seen =
                    new StatusSeen(row.status(), row.reason(), null, RowTime.reportedAt(row, change.handedIn()));
            news.recordContradiction(association, row.claimId(), seen, told, row.tenantId(), now.doubt());
        }
    }

    /**
     * Applies a row if it is still news.
     *
     * @param became is told what became of it, within the transaction that applies it; more than once if that is tried again
     */
    void applyRow(Change change, Consumer<ImportEntry> became) {
        Association association = associations.get(change.associationId());
        RowVerdict now = judge.judge(association, change.row(), change.handedIn());
        boolean wanted =
                now.outcome() == ImportOutcome.APPLIED || now.outcome() == ImportOutcome.QUESTION && change.ticked();
        if (!wanted) {
            String message = now.message().isEmpty() ? MEANWHILE : now.message();
            became.accept(entry(change, now.outcome(), message));
            return;
        }
        news.applyExported(
                association,
                change.row().claimId(),
                now.news(),
                RowTime.reportedAt(change.row(), change.handedIn()),
                meanwhile -> became.accept(entry(change, now, meanwhile)));
    }

    private static ImportEntry entry(Change change, RowVerdict now, EventState became) {
        return switch (became) {
            case APPLIED -> entry(change, ImportOutcome.APPLIED, now.message());
            case ALREADY_RECORDED -> entry(change, ImportOutcome.UNCHANGED, MEANWHILE);
            case KEPT ->
                entry(change, ImportOutcome.APPLIED, now.message() + "; the process takes it up as soon as it can");
            case LATE, CONTRADICTING, UNMATCHED ->
                entry(
                        change,
                        ImportOutcome.UNCHANGED,
                        "The association changed at this very moment. Import the file again to see.");
        };
    }

    private static ImportEntry entry(Change change, ImportOutcome outcome, String message) {
        return ImportPlanner.entry(change.row(), change.associationId(), outcome, message);
    }
}
