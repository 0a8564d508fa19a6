package io.cpor.process.filework;

import io.cpor.association.value.WorkBell;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;

/**
 * Goes on with all files of a kind in turn, whoever handed them in and however often the application was started since. One
 * that fails holds up no other; it is tried again, and given up if it fails again and again.
 */
public final class FileWork {
    private static final Logger LOG = LoggerFactory.getLogger(FileWork.class);

    /** After so long the next file has its turn: a small one does not wait for a large one. */
    private static final Duration TURN = Duration.ofSeconds(2);

    private final FileWorkKind kind;
    private final Clock clock;
    private final JobThreads jobs;
    private final AttemptCounter tries = new AttemptCounter();
    private volatile boolean stopping;
    private volatile boolean anyFailed;

    public FileWork(FileWorkKind kind, Clock clock, JobThreads jobs) {
        this.kind = kind;
        this.clock = clock;
        this.jobs = jobs;
    }

    public void stop() {
        stopping = true;
    }

    /** Goes on from now on whenever there is something to do. */
    void attend(TaskScheduler scheduler) {
        kind.files().bell().attend(scheduler, WorkBell.SOON, () -> {
            run();
            return anyFailed ? WorkBell.SOON : WorkBell.UNRUNG;
        });
    }

    /** Goes on until nothing is left to do but what failed, which is tried again later. */
    public void run() {
        try {
            kind.files().forgetOld(clock.instant());
            Set<String> failed = new HashSet<>();
            boolean more = true;
            while (more && !stopping) {
                more = takeTurns(failed);
            }
            anyFailed = !failed.isEmpty();
        } catch (RuntimeException e) {
            LOG.warn("the work at the {} broke off and is tried again", kind.kindName(), e);
            anyFailed = true;
        }
    }

    /**
     * @param failed whose turn is over for now
     * @return whether anything is left to do
     */
    private boolean takeTurns(Set<String> failed) {
        List<String> busy = kind.files().all().stream()
                .filter(file -> file.isBusy() && !failed.contains(file.id()))
                .map(StoredFile::id)
                .toList();
        for (String id : busy) {
            if (!takeTurn(id)) {
                failed.add(id);
            }
        }
        return !busy.isEmpty();
    }

    /** @return whether its turn went well */
    private boolean takeTurn(String id) {
        Instant over = clock.instant().plus(TURN);
        try {
            goOn(id, () -> stopping || clock.instant().isAfter(over));
            tries.reset(id);
            return true;
        } catch (RuntimeException e) {
            if (tries.isExhausted(id)) {
                kind.giveUp(id, e);
            } else {
                LOG.warn("{} of the {} broke off and is tried again", id, kind.kindName(), e);
            }
            return false;
        }
    }

    private void goOn(String id, BooleanSupplier over) {
        kind.files().step(id).ifPresent(step -> {
            switch (step) {
                case CHECKING -> kind.check(id);
                case WORKING -> jobs.workWithFewer(() -> kind.work(id, over));
                default -> {} // done by another node meanwhile
            }
        });
    }
}
