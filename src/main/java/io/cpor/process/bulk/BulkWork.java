package io.cpor.process.bulk;

import io.cpor.association.AssociationOverlaps;
import io.cpor.association.InvalidInput;
import io.cpor.process.CporProcess;
import io.cpor.process.bulk.BulkTables.Facts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks and starts what is stored, whoever handed it in and however often the application was started since. Each row is
 * taken and started in one transaction, so it is started once: not lost by a stop, not doubled by a second node.
 */
@Component
class BulkWork {
    private static final Logger LOG = LoggerFactory.getLogger(BulkWork.class);

    /** After so long the next file has its turn: a small one does not wait for a large one. */
    private static final Duration TURN = Duration.ofSeconds(2);

    private static final Duration HELD = Duration.ofDays(1);
    private static final int BATCH = 50;
    private static final int MOST_TRIES = 3;

    private final BulkTables stored;
    private final BulkCheck check;
    private final CporProcess process;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<String, Integer> tries = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    BulkWork(BulkTables stored, BulkCheck check, CporProcess process, TransactionTemplate transaction, Clock clock) {
        this.stored = stored;
        this.check = check;
        this.process = process;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    @Scheduled(fixedDelayString = "1s")
    void tick() {
        try {
            stored.forgetUntouchedSince(clock.instant().minus(HELD));
            Set<String> failed = new HashSet<>();
            boolean more = true;
            while (more && !stopping) {
                more = turns(failed);
            }
        } catch (RuntimeException e) {
            LOG.warn("starting agreements in bulk broke off and is tried again", e);
        }
    }

    /**
     * @param failed whose turn is over for now; one that fails holds up no other
     * @return whether anything is left to do
     */
    private boolean turns(Set<String> failed) {
        List<BulkStart> busy = stored.all().stream()
                .filter(run -> run.state().busy() && !failed.contains(run.id()))
                .toList();
        for (BulkStart run : busy) {
            try {
                turn(run);
            } catch (RuntimeException e) {
                LOG.warn("file of agreements {} broke off while {} and is tried again", run.id(), run.state(), e);
                failed.add(run.id());
            }
        }
        return !busy.isEmpty();
    }

    private void turn(BulkStart run) {
        if (run.state() == BulkState.CHECKING) {
            check(run.id());
        } else {
            start(run.id());
        }
    }

    private void check(String run) {
        try {
            check.check(run);
            tries.remove(run);
        } catch (RuntimeException e) {
            if (!inVain(run)) {
                throw e;
            }
            LOG.error("the file of agreements {} cannot be checked", run, e);
            stored.moved(run, BulkState.CHECKING, BulkState.FAILED, clock.instant());
        }
    }

    private void start(String run) {
        String by = stored.startedBy(run);
        Instant over = clock.instant().plus(TURN);
        List<Facts> rows = stored.good(run, BATCH);
        while (!rows.isEmpty()) {
            for (Facts row : rows) {
                if (stopping || clock.instant().isAfter(over)) {
                    return;
                }
                start(run, row, by);
            }
            rows = stored.good(run, BATCH);
        }
        if (stored.moved(run, BulkState.STARTING, BulkState.STARTED, clock.instant())) {
            LOG.info("file of agreements {} is started by {}: {}", run, by, stored.counts(run));
        }
    }

    private void start(String run, Facts row, String by) {
        try {
            transaction.executeWithoutResult(status -> {
                if (stored.taken(run, row.line())) {
                    String id = process.agreementSigned(check.read(row), by).id();
                    stored.started(run, row.line(), id);
                }
            });
        } catch (InvalidInput invalid) {
            stored.refused(run, row.line(), BulkCheck.named(invalid));
        } catch (AssociationOverlaps overlaps) {
            stored.refused(run, row.line(), List.of(overlaps.getMessage()));
        } catch (RuntimeException e) {
            triedInVain(run, row, e);
        }
    }

    private void triedInVain(String run, Facts row, RuntimeException why) {
        if (!inVain(run + " " + row.line())) {
            throw why;
        }
        LOG.error("line {} of the file of agreements {} cannot be started", row.line(), run, why);
        stored.refused(
                run, row.line(), List.of("It could not be started for a reason of ours. Hand it in again later."));
    }

    /**
     * What is amiss with the database is over sooner or later; what is amiss with a row or a file holds up no other.
     *
     * @return whether it was tried often enough
     */
    private boolean inVain(String what) {
        boolean last = tries.merge(what, 1, Integer::sum) >= MOST_TRIES;
        if (last) {
            tries.remove(what);
        }
        return last;
    }
}
