package io.cpor.process.bulk;

import io.cpor.process.filework.FileState.Step;
import io.cpor.process.filework.FileWorkKind;
import io.cpor.process.filework.StoredFiles;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Checks and starts the stored files of agreements. */
@Component
class BulkWork implements FileWorkKind {
    private static final Logger LOG = LoggerFactory.getLogger(BulkWork.class);

    private final BulkFiles files;
    private final BulkCheck check;
    private final RowStarts starts;
    private final Clock clock;

    BulkWork(BulkFiles files, BulkCheck check, RowStarts starts, Clock clock) {
        this.files = files;
        this.check = check;
        this.starts = starts;
        this.clock = clock;
    }

    @Override
    public String kindName() {
        return "files of agreements";
    }

    @Override
    public StoredFiles<?> files() {
        return files;
    }

    @Override
    public void check(String id) {
        check.check(id);
    }

    @Override
    public void work(String id, BooleanSupplier over) {
        starts.start(id, over);
    }

    /** One that is being started goes on: its rows are given up one by one. */
    @Override
    public void giveUp(String id, RuntimeException why) {
        if (files.changeStep(id, Step.CHECKING, Step.FAILED, clock.instant())) {
            LOG.error("the file of agreements {} cannot be checked", id, why);
        }
    }
}
