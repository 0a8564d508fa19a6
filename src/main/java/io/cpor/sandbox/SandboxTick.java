package io.cpor.sandbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets time pass for Microsoft, while it has something to do. */
@InSandbox
@Component
@ConditionalOnProperty(name = "cpor.sandbox.ticking", matchIfMissing = true)
class SandboxTick {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxTick.class);

    private final AutoPlay autoPlay;
    private final Deliveries deliveries;

    /** At the start too, because a stop may have left something behind. */
    private volatile boolean busy = true;

    SandboxTick(AutoPlay autoPlay, Deliveries deliveries) {
        this.autoPlay = autoPlay;
        this.deliveries = deliveries;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    void wake(MicrosoftBusy something) {
        busy = true;
    }

    @Scheduled(fixedDelay = 1000, initialDelay = 2000)
    void tick() {
        if (!busy) {
            return;
        }
        busy = false; // first, so that what comes meanwhile counts
        try {
            autoPlay.run();
            deliveries.run();
            if (autoPlay.isAnyMoving() || deliveries.isAnyLeft()) {
                busy = true;
            }
        } catch (RuntimeException e) {
            busy = true;
            LOG.warn("the sandbox stumbled and goes on", e);
        }
    }
}
