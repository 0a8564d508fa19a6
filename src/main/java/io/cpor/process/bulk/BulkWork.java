package io.cpor.process.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Checks and starts what is stored, whoever handed it in and however often the application was started since. */
@Component
class BulkWork {
    private static final Logger LOG = LoggerFactory.getLogger(BulkWork.class);

    /** After so long the next file has its turn: a small one does not wait for a large one. */
    private static final Duration TURN = Duration.ofSeconds(2);

    private static final Duration HELD = Duration.ofDays(1);

    private final BulkFiles files;
    private final BulkCheck check;
    private final RowStarts starts;
    private final Clock clock;
    private final AttemptCounter tries = new AttemptCounter();
    private volatile boolean stopping;

    BulkWork(BulkFiles files, BulkCheck check, RowStarts starts, Clock clock) {
        this.files = files;
        this.check = check;
        this.starts = starts;
        this.clock = clock;
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    @Scheduled(fixedDelayString = "1s")
    void tick() {
        try {
            files.forgetUntouchedSince(clock.instant().minus(HELD));
            Set<String> failed = new HashSet<>();
            boolean more = true;
            while (more && !stopping) {
                more = hasTurn(failed);
            }
        } catch (RuntimeException e) {
            LOG.warn("starting agreements in bulk broke off and is tried again", e);
        }
    }

    /**
     * @param failed whose turn is over for now; one that fails holds up no other
     * @return whether anything is left to do
     */
    private boolean hasTurn(Set<String> failed) {
        List<BulkFile> busy = files.all().stream()
                .filter(file -> file.state().isBusy() && !failed.contains(file.id()))
                .toList();
        for (BulkFile file : busy) {
            try {
                turn(file);
            } catch (RuntimeException e) {
                LOG.warn("file of agreements {} broke off while {} and is tried again", file.id(), file.state(), e);
                failed.add(file.id());
            }
        }
        return !busy.isEmpty();
    }

    private void turn(BulkFile file) {
        if (file.state() == BulkState.CHECKING) {
            check(file.id());
        } else {
            Instant over = clock.instant().plus(TURN);
            starts.start(file.id(), () -> stopping || clock.instant().isAfter(over));
        }
    }

    private void check(String file) {
        try {
            check.check(file);
            tries.reset(file);
        } catch (RuntimeException e) {
            if (!tries.isExhausted(file)) {
                throw e;
            }
            LOG.error("the file of agreements {} cannot be checked", file, e);
            files.changeState(file, BulkState.CHECKING, BulkState.FAILED, clock.instant());
        }
    }
}
