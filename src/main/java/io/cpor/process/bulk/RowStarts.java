package io.cpor.process.bulk;

import io.cpor.association.AssociationOverlaps;
import io.cpor.association.value.InvalidInput;
import io.cpor.poe.PoeHands;
import io.cpor.process.CporProcess;
import io.cpor.process.bulk.BulkRows.Kept;
import io.cpor.process.filework.AttemptCounter;
import io.cpor.process.filework.FileState.Step;
import io.cpor.process.filework.StoredFile;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts the good rows of a file. Each is taken and started in one transaction, so it is started once: not lost by a stop,
 * not doubled by a second node. Some are started together, because a commit costs as much for one row as for many; if one
 * of them fails, each is started alone.
 */
@Component
class RowStarts {
    private static final Logger LOG = LoggerFactory.getLogger(RowStarts.class);
    private static final int BATCH = 50;

    /** Nobody else gets a number of an association meanwhile, so few. */
    private static final int TOGETHER = 10;

    private final BulkFiles files;
    private final BulkRows rows;
    private final BulkCheck check;
    private final CporProcess process;
    private final PoeHands hands;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AttemptCounter tries = new AttemptCounter();

    RowStarts(
            BulkFiles files,
            BulkRows rows,
            BulkCheck check,
            CporProcess process,
            PoeHands hands,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.rows = rows;
        this.check = check;
        this.process = process;
        this.hands = hands;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param over whether to stop for now */
    void start(String file, BooleanSupplier over) {
        StoredFile<BulkState> run = files.find(file).orElseThrow();
        List<Kept> next = rows.good(file, BATCH);
        while (!next.isEmpty()) {
            for (int begin = 0; begin < next.size(); begin += TOGETHER) {
                if (over.getAsBoolean()) {
                    return;
                }
                startSome(run, next.subList(begin, Math.min(begin + TOGETHER, next.size())));
            }
            next = rows.good(file, BATCH);
        }
        if (files.changeStep(file, Step.WORKING, Step.DONE, clock.instant())) {
            LOG.info("file of agreements {} is started by {}: {}", file, run.startedBy(), rows.counts(file));
        }
    }

    private void startSome(StoredFile<BulkState> run, List<Kept> some) {
        try {
            transaction.executeWithoutResult(status -> some.forEach(row -> takeAndStart(run, row)));
        } catch (RuntimeException oneFailed) {
            LOG.debug("lines of the file of agreements {} are started one by one", run.id(), oneFailed);
            some.forEach(row -> startAlone(run, row));
        }
    }

    private void takeAndStart(StoredFile<BulkState> run, Kept row) {
        if (rows.take(run.id(), row.line())) {
            String id =
                    process.agreementSigned(check.read(row), run.startedBy()).id();
            hands.recordHandedIn(id, run.handedInBy()); // chose where the POE goes, whoever confirmed it
            rows.markStarted(run.id(), row.line(), id);
        }
    }

    private void startAlone(StoredFile<BulkState> run, Kept row) {
        String file = run.id();
        try {
            transaction.executeWithoutResult(status -> takeAndStart(run, row));
        } catch (InvalidInput invalid) {
            rows.markRefused(file, row.line(), BulkCheck.messages(invalid));
        } catch (AssociationOverlaps overlaps) {
            rows.markRefused(file, row.line(), List.of(overlaps.getMessage()));
        } catch (RuntimeException e) {
            if (!tries.isExhausted(file + " " + row.line())) {
                throw e;
            }
            LOG.error("line {} of the file of agreements {} cannot be started", row.line(), file, e);
            rows.markRefused(
                    file, row.line(), List.of("It could not be started for a reason of ours. Hand it in again later."));
        }
    }
}
