package io.cpor.process.inbox.importing;

import io.cpor.process.filework.FileWorkKind;
import io.cpor.process.filework.StoredFile;
import io.cpor.process.filework.StoredFiles;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Previews and applies the stored imports of claims. */
@Component
class ImportWork implements FileWorkKind {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    private final StoredImports stored;
    private final ImportSteps steps;
    private final Clock clock;

    ImportWork(StoredImports stored, ImportSteps steps, Clock clock) {
        this.stored = stored;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public String kindName() {
        return "imports of claims";
    }

    @Override
    public StoredFiles<?> files() {
        return stored;
    }

    @Override
    public void check(String id) {
        stored.find(id).ifPresent(steps::preview);
    }

    @Override
    public void work(String id, BooleanSupplier over) {
        stored.find(id).ifPresent(run -> steps.apply(run, over));
    }

    @Override
    public void giveUp(String id, RuntimeException why) {
        stored.find(id).filter(StoredFile::isBusy).ifPresent(run -> {
            LOG.error("import {} broke off: {}", id, stored.progress(id), why);
            steps.fail(run, clock.instant());
        });
    }
}
