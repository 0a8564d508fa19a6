package io.cpor.process.inbox.importing;

import io.cpor.process.filework.FileWork;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Previews and applies the stored imports of claims. */
@Component
class ImportWork implements FileWork.FileKind {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    private final StoredImports stored;
    private final ImportSteps steps;
    private final Clock clock;
    private final FileWork work;

    ImportWork(StoredImports stored, ImportSteps steps, Clock clock) {
        this.stored = stored;
        this.steps = steps;
        this.clock = clock;
        this.work = new FileWork(this, clock);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        work.stop();
    }

    @Scheduled(fixedDelayString = "1s")
    void tick() {
        work.run();
    }

    @Override
    public String kindName() {
        return "imports of claims";
    }

    @Override
    public void forgetOld(Instant now) {
        stored.steps().forgetOld(now);
    }

    @Override
    public List<String> busy() {
        return stored.all().stream()
                .filter(ImportRun::isBusy)
                .map(ImportRun::id)
                .toList();
    }

    @Override
    public void goOn(String id, BooleanSupplier over) {
        stored.find(id).ifPresent(run -> {
            if (run.state() == ImportState.PREVIEWING) {
                steps.preview(run);
            } else if (run.state() == ImportState.APPLYING) {
                steps.apply(run, over);
            }
        });
    }

    @Override
    public void giveUp(String id, RuntimeException why) {
        stored.find(id).filter(ImportRun::isBusy).ifPresent(run -> {
            LOG.error("import {} broke off after {} of {} rows", id, run.done(), run.total(), why);
            steps.fail(run, clock.instant());
        });
    }
}
