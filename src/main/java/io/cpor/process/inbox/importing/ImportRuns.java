package io.cpor.process.inbox.importing;

import io.cpor.process.TooManyFiles;
import io.cpor.table.TableRefused;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * Takes in exports of claims and tells how far they have got; {@link ImportWork} previews and applies them. An import is
 * forgotten a day after its last step, when somebody says so, or when there is no room for a new one.
 */
@Component
public class ImportRuns {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final ClaimsImport imports;
    private final StoredImports stored;
    private final Clock clock;

    ImportRuns(ClaimsImport imports, StoredImports stored, Clock clock) {
        this.imports = imports;
        this.stored = stored;
        this.clock = clock;
    }

    /**
     * Reads the file and stores it; what importing it would do is found out next.
     *
     * @param by the id of who hands it in
     * @param apply whether it is applied without anybody looking at that first
     * @throws TableRefused if it is no export
     * @throws TooManyFiles if too many are under way
     */
    public ImportRun begin(InputStreamSource file, String fileName, String by, boolean apply) throws IOException {
        byte[] content;
        try (InputStream in = file.getInputStream()) {
            content = in.readAllBytes();
        }
        int rows = imports.read(new ByteArrayResource(content)).rows().size();
        stored.steps().makeRoom("Many imports are under way already. Try again in a minute.");
        ImportRun run = new ImportRun(
                UUID.randomUUID().toString(),
                fileName,
                by,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                ImportState.PREVIEWING,
                0,
                rows);
        stored.add(run, content, apply);
        return run;
    }

    /**
     * Begins to apply what was previewed; asked for twice, it happens once.
     *
     * @return whether it is being applied, or was
     */
    public boolean confirm(String id, String by) {
        return stored.confirm(id, by, clock.instant())
                || stored.find(id).filter(run -> run.state().isConfirmed()).isPresent();
    }

    /** What has become of it when it no longer goes on by itself, or after this time, whichever node works at it. */
    public Optional<ImportRun> await(String id, Duration most) {
        Optional<ImportRun> run = stored.find(id);
        for (long look = most.dividedBy(LOOK);
                look > 0 && run.filter(ImportRun::isBusy).isPresent();
                look--) {
            LockSupport.parkNanos(LOOK.toNanos());
            run = stored.find(id);
        }
        return run;
    }

    public Optional<ImportRun> find(String id) {
        return stored.find(id);
    }

    /** What it would do or did, as soon as that is known. */
    public Optional<ImportReport> report(String id) {
        return stored.report(id);
    }

    /** Those that are not forgotten yet, newest first. */
    public List<ImportRun> recent() {
        return stored.all();
    }

    /**
     * Forgets the import and what its rows said; what was applied stays.
     *
     * @return whether it is forgotten: not while it is being previewed or applied
     */
    public boolean forget(String id) {
        return stored.steps().forget(id);
    }
}
