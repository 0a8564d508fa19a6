package io.cpor.process.bulk;

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

/** Checks and starts the stored files of agreements. */
@Component
class BulkWork implements FileWork.FileKind {
    private static final Logger LOG = LoggerFactory.getLogger(BulkWork.class);

    private final BulkFiles files;
    private final BulkCheck check;
    private final RowStarts starts;
    private final Clock clock;
    private final FileWork work;

    BulkWork(BulkFiles files, BulkCheck check, RowStarts starts, Clock clock) {
        this.files = files;
        this.check = check;
        this.starts = starts;
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
        return "files of agreements";
    }

    @Override
    public void forgetOld(Instant now) {
        files.steps().forgetOld(now);
    }

    @Override
    public List<String> busy() {
        return files.all().stream()
                .filter(file -> file.state().isBusy())
                .map(BulkFile::id)
                .toList();
    }

    @Override
    public void goOn(String id, BooleanSupplier over) {
        BulkState state = files.find(id).map(BulkFile::state).orElse(BulkState.FAILED);
        if (state == BulkState.CHECKING) {
            check.check(id);
        } else if (state == BulkState.STARTING) {
            starts.start(id, over);
        }
    }

    /** One that is being started goes on: its rows are given up one by one. */
    @Override
    public void giveUp(String id, RuntimeException why) {
        if (files.steps().changeState(id, BulkState.CHECKING, BulkState.FAILED, clock.instant())) {
            LOG.error("the file of agreements {} cannot be checked", id, why);
        }
    }
}
