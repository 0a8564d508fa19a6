package io.cpor.process.inbox.importing;

import io.cpor.partnercenter.export.ClaimsExport;
import io.cpor.process.TooManyFiles;
import io.cpor.table.TableRefused;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * Imports that run in the background, one after the other. Each is held for an hour after its last step, in memory only:
 * after a restart the file is imported again, and what was applied is then unchanged.
 */
@Component
public class ImportRuns implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);
    private static final Duration HELD = Duration.ofHours(1);
    private static final int MOST = 20;

    private final ClaimsImport imports;
    private final Clock clock;
    private final Map<String, ImportRun> runs = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "claims-import");
        thread.setDaemon(true);
        return thread;
    });

    ImportRuns(ClaimsImport imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /**
     * Reads the file, and begins to find out what importing it would do.
     *
     * @param by the id of who hands it in
     * @throws TableRefused if it is no export
     * @throws TooManyFiles if too many are under way
     */
    public ImportRun begin(InputStreamSource file, String fileName, String by) throws IOException {
        makeRoom();
        ClaimsExport export = imports.read(file);
        Instant now = clock.instant();
        ImportRun run = new ImportRun(
                UUID.randomUUID().toString(), fileName, by, now, export.rows().size());
        runs.put(run.id(), run);
        work(run, () -> run.recordPreview(imports.plan(export, now, run::recordProgress), clock.instant()));
        return run;
    }

    /** Begins to apply what was previewed; asked for twice, it happens once. */
    public void apply(ImportRun run, String by) {
        if (run.beginApplying(clock.instant())) {
            ImportPlan plan = run.plan();
            work(run, () -> {
                ImportReport report = imports.apply(plan, run::recordProgress);
                LOG.info("import {} applied by {}: {}", run.id(), by, report.counts());
                run.recordApplied(report, clock.instant());
            });
        }
    }

    /** The run, unless an hour has passed or the application was started anew since. */
    public Optional<ImportRun> find(String id) {
        forgetOld();
        return Optional.ofNullable(runs.get(id));
    }

    /** Those of the last hour, newest first. */
    public List<ImportRun> recent() {
        forgetOld();
        return runs.values().stream()
                .sorted(Comparator.comparing(ImportRun::handedIn).reversed())
                .toList();
    }

    private void work(ImportRun run, Runnable step) {
        worker.execute(() -> {
            try {
                step.run();
            } catch (RuntimeException e) {
                LOG.error("import {} broke off after {} of {} rows", run.id(), run.done(), run.total(), e);
                run.recordFailure(clock.instant());
            }
        });
    }

    private void forgetOld() {
        Instant longAgo = clock.instant().minus(HELD);
        runs.values().removeIf(run -> !run.state().isBusy() && run.touchedAt().isBefore(longAgo));
    }

    /** Each run holds the rows it would apply, so there is room for so many only. */
    private void makeRoom() {
        forgetOld();
        while (runs.size() >= MOST) {
            ImportRun oldest = runs.values().stream()
                    .filter(run -> !run.state().isBusy())
                    .min(Comparator.comparing(ImportRun::touchedAt))
                    .orElseThrow(() -> new TooManyFiles("Many imports are under way already. Try again in a minute."));
            runs.remove(oldest.id());
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
