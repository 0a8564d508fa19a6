package io.cpor.process.inbox.importing;

import io.cpor.partnercenter.export.ClaimsExport;
import io.cpor.process.filework.FileState.Step;
import io.cpor.process.filework.StoredFile;
import io.cpor.process.inbox.importing.StoredChanges.Pending;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The two steps of an import. What a row changes and what became of it are stored in one transaction, so a row is applied
 * and counted once: not lost by a stop, not doubled by a second node.
 */
@Component
class ImportSteps {
    private static final Logger LOG = LoggerFactory.getLogger(ImportSteps.class);
    private static final int BATCH = 50;

    private final ClaimsImport imports;
    private final StoredImports stored;
    private final StoredChanges changes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportSteps(
            ClaimsImport imports,
            StoredImports stored,
            StoredChanges changes,
            TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.stored = stored;
        this.changes = changes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Finds out what the file would do, and stores exactly that to be applied. Broken off, it begins anew. */
    void preview(StoredFile<ImportState> run) {
        stored.content(run.id()).ifPresent(content -> {
            ImportPlan plan = plan(run, content);
            transaction.executeWithoutResult(status -> {
                if (stored.markChecked(run.id(), clock.instant())) {
                    stored.recordReport(run.id(), plan.preview());
                    stored.keepApproved(run.id(), plan.approved());
                    changes.add(run.id(), plan);
                }
            });
        });
    }

    private ImportPlan plan(StoredFile<ImportState> run, byte[] content) {
        try {
            ClaimsExport export = imports.read(new ByteArrayResource(content));
            int total = export.rows().size();
            return imports.plan(
                    export,
                    run.handedInAt(),
                    done -> stored.recordProgress(run.id(), ImportState.PREVIEWING, new ImportProgress(done, total)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param over whether to stop for now */
    void apply(StoredFile<ImportState> run, BooleanSupplier over) {
        List<Pending> next = changes.pending(run.id(), run.handedInAt(), BATCH);
        while (!next.isEmpty()) {
            stored.recordProgress(run.id(), ImportState.APPLYING, changes.progress(run.id()));
            for (Pending one : next) {
                if (over.getAsBoolean()) {
                    return;
                }
                apply(run, one);
            }
            next = changes.pending(run.id(), run.handedInAt(), BATCH);
        }
        transaction.executeWithoutResult(status -> finish(run));
    }

    private void apply(StoredFile<ImportState> run, Pending one) {
        if (one.doubt()) {
            imports.putBeforePeople(one.change());
            changes.removeDoubt(run.id(), one.line());
        } else {
            imports.applyRow(one.change(), entry -> changes.markDone(run.id(), entry));
        }
    }

    private void finish(StoredFile<ImportState> run) {
        if (stored.changeStep(run.id(), Step.WORKING, Step.DONE, clock.instant())) {
            stored.recordProgress(run.id(), ImportState.APPLIED, changes.progress(run.id()));
            ImportReport preview = stored.report(run.id()).orElseThrow();
            ImportStatistics tally = ImportStatistics.ofAllButApplied(preview, changes.ticked(run.id()));
            changes.entries(run.id()).forEach(tally::add);
            ImportReport report = tally.report(preview.drift());
            stored.recordReport(run.id(), report);
            changes.forget(run.id());
            LOG.info("import {} applied by {}: {}", run.id(), run.startedBy(), report.counts());
        }
    }

    /** What was applied stays; what the file said is forgotten. */
    void fail(StoredFile<ImportState> run, Instant at) {
        transaction.executeWithoutResult(status -> {
            if (stored.changeStep(run.id(), run.state().step(), Step.FAILED, at)) {
                stored.forgetContent(run.id());
                changes.forget(run.id());
            }
        });
    }
}
