package io.cpor.process.bulkaction;

import io.cpor.association.AssociationAlreadyEnded;
import io.cpor.association.AssociationUnknown;
import io.cpor.association.value.InvalidInput;
import io.cpor.poe.ReminderAskedLately;
import io.cpor.process.CaseChangedMeanwhile;
import io.cpor.process.OptimisticLockRetry;
import io.cpor.process.PoeNotAwaited;
import io.cpor.process.TaskRefused;
import io.cpor.process.filework.AttemptCounter;
import io.cpor.process.filework.FileState.Step;
import io.cpor.process.filework.FileWorkKind;
import io.cpor.process.filework.StoredFiles;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does the rows of bulk actions one by one. Each is taken and done in one transaction, so it is done once: not lost by a
 * stop, not doubled by a second node. One that is refused holds up no other.
 */
@Component
class BulkActionWork implements FileWorkKind {
    private static final Logger LOG = LoggerFactory.getLogger(BulkActionWork.class);

    private final BulkActionFiles files;
    private final BulkActionRows rows;
    private final RowAction action;
    private final OptimisticLockRetry retry;
    private final Clock clock;
    private final AttemptCounter tries = new AttemptCounter();

    BulkActionWork(
            BulkActionFiles files, BulkActionRows rows, RowAction action, OptimisticLockRetry retry, Clock clock) {
        this.files = files;
        this.rows = rows;
        this.action = action;
        this.retry = retry;
        this.clock = clock;
    }

    @Override
    public String kindName() {
        return "bulk actions";
    }

    @Override
    public StoredFiles<?> files() {
        return files;
    }

    /** There is nothing to find out: each row is judged when it is done. */
    @Override
    public void check(String id) {
        files.markChecked(id, clock.instant());
    }

    @Override
    public void work(String id, BooleanSupplier over) {
        Wanted wanted = files.wanted(id);
        for (BulkActionRow row : rows.waiting(id)) {
            if (over.getAsBoolean()) {
                return;
            }
            done(id, wanted, row);
        }
        if (files.changeStep(id, Step.WORKING, Step.DONE, clock.instant())) {
            LOG.info("{} {} by {} is done: {}", wanted.action().code(), id, wanted.by(), rows.counts(id));
        }
    }

    private void done(String id, Wanted wanted, BulkActionRow row) {
        try {
            retry.run(() -> {
                if (rows.take(id, row.line())) {
                    rows.tell(id, row.line(), action.done(wanted, row));
                }
            });
        } catch (AssociationAlreadyEnded ended) {
            rows.refuse(id, row.line(), "It has ended meanwhile.");
        } catch (AssociationUnknown unknown) {
            rows.refuse(id, row.line(), "There is no such association.");
        } catch (PoeNotAwaited away) {
            rows.refuse(id, row.line(), "Its proof of execution is not with the customer at this moment.");
        } catch (CaseChangedMeanwhile | InvalidInput | ReminderAskedLately | TaskRefused refused) {
            rows.refuse(id, row.line(), refused.getMessage());
        } catch (RuntimeException e) {
            if (!tries.isExhausted(id + " " + row.line())) {
                throw e;
            }
            LOG.error("row {} of the bulk action {} cannot be done", row.line(), id, e);
            rows.refuse(id, row.line(), "It could not be done for a reason of ours. Try it again later.");
        }
    }

    /** One that is under way goes on: its rows are given up one by one. */
    @Override
    public void giveUp(String id, RuntimeException why) {
        if (files.changeStep(id, Step.CHECKING, Step.FAILED, clock.instant())) {
            LOG.error("the bulk action {} cannot be begun", id, why);
        }
    }
}
