package io.cpor.process.inbox.importing;

import io.cpor.association.value.Faults;
import io.cpor.association.value.InvalidInput;
import io.cpor.process.TooManyFiles;
import io.cpor.process.filework.FileState.Step;
import io.cpor.process.filework.StoredFile;
import io.cpor.table.TableRefused;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in exports of claims and tells how far they have got; {@link ImportWork} previews and applies them. An import is
 * forgotten a day after its last step, when somebody says so, or when there is no room for a new one.
 */
@Component
public class ImportRuns {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final ClaimsImport imports;
    private final StoredImports stored;
    private final StoredChanges changes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportRuns(
            ClaimsImport imports,
            StoredImports stored,
            StoredChanges changes,
            TransactionTemplate transaction,
            Clock clock) {
        this.changes = changes;
        this.imports = imports;
        this.stored = stored;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Reads the file and stores it; what importing it would do is found out next. The places are counted on each node by itself,
     * so two nodes at the same moment may take in one more.
     *
     * @param by the id of who hands it in
     * @param apply whether it is applied without anybody looking at that first
     * @throws TableRefused if it is no export
     * @throws TooManyFiles if too many are under way
     */
    public StoredFile<ImportState> begin(InputStreamSource file, String fileName, String by, boolean apply)
            throws IOException {
        byte[] content;
        try (InputStream in = file.getInputStream()) {
            content = in.readAllBytes();
        }
        int rows = imports.read(new ByteArrayResource(content)).rows().size();
        return stored.places()
                .takeIn(
                        by,
                        "Many imports are under way already.",
                        "Try again in a minute.",
                        () -> transaction.execute(status -> {
                            StoredFile<ImportState> run = stored.add(fileName, by, clock.instant(), apply);
                            stored.keepContent(run.id(), content);
                            stored.recordProgress(run.id(), run.state(), new ImportProgress(0, rows));
                            return run;
                        }));
    }

    /**
     * Begins to apply what was previewed; asked for twice, it happens once.
     *
     * @param ticked the lines that are applied although something about them is asked; the others of that kind are not
     * @return whether it is being applied, or was
     * @throws InvalidInput if nothing is asked about one of these lines
     * @throws AppliedWithoutLines if it was confirmed before without one of these lines
     */
    public boolean confirm(String id, String by, Set<Integer> ticked) {
        return transaction.execute(status -> {
            if (stored.changeStep(id, Step.CHECKED, Step.WORKING, clock.instant())) { // nobody else did
                stored.recordConfirmed(id, by);
                requireAsked(ticked, changes.questions(id));
                changes.tick(id, ticked);
                return true;
            }
            boolean before = stored.isConfirmed(id);
            if (before) {
                refuseLeftOut(id, ticked);
            }
            return before;
        });
    }

    /** Whoever confirmed it before left them out, so they are not applied any more. */
    private void refuseLeftOut(String id, Set<Integer> ticked) {
        Set<Integer> left = new TreeSet<>(changes.questions(id));
        stored.report(id)
                .filter(report -> stored.find(id)
                        .filter(run -> run.state() == ImportState.APPLIED)
                        .isPresent())
                .ifPresent(report -> report.entries(ImportOutcome.QUESTION).forEach(entry -> left.add(entry.line())));
        left.retainAll(ticked);
        if (!left.isEmpty()) {
            throw new AppliedWithoutLines(left);
        }
    }

    private static void requireAsked(Set<Integer> ticked, Set<Integer> questions) {
        Faults faults = new Faults();
        String others = ticked.stream()
                .filter(line -> !questions.contains(line))
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        faults.check(
                "line",
                others.isEmpty()
                        ? null
                        : "Nothing is asked about line " + others + "; name only lines whose outcome is question.");
        faults.refuse();
    }

    /** What has become of it when it no longer goes on by itself, or after this time, whichever node works at it. */
    public Optional<StoredFile<ImportState>> await(String id, Duration most) {
        Optional<StoredFile<ImportState>> run = stored.find(id);
        for (long look = most.dividedBy(LOOK);
                look > 0 && run.filter(StoredFile::isBusy).isPresent();
                look--) {
            LockSupport.parkNanos(LOOK.toNanos());
            run = stored.find(id);
        }
        return run;
    }

    public Optional<StoredFile<ImportState>> find(String id) {
        return stored.find(id);
    }

    /** How far it has got in the step that it is in. */
    public ImportProgress progress(String id) {
        return stored.progress(id);
    }

    /** What it would do or did, as soon as that is known. */
    public Optional<ImportReport> report(String id) {
        return stored.report(id);
    }

    /** Those that are not forgotten yet, newest first. */
    public List<StoredFile<ImportState>> recent() {
        return stored.all();
    }

    /**
     * Forgets the import and what its rows said; what was applied stays.
     *
     * @return whether it is forgotten: not while it is being previewed or applied
     */
    public boolean forget(String id) {
        return stored.forget(id);
    }
}
