package io.cpor.sandbox;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets time pass for Microsoft, while it has something to do. */
@InSandbox
@Component
@ConditionalOnProperty(name = "cpor.sandbox.ticking", matchIfMissing = true)
class SandboxTick {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxTick.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final AutoPlay autoPlay;
    private final Deliveries deliveries;
    private final TaskScheduler scheduler;
    private final AtomicBoolean planned = new AtomicBoolean();

    SandboxTick(AutoPlay autoPlay, Deliveries deliveries, TaskScheduler scheduler) {
        this.autoPlay = autoPlay;
        this.deliveries = deliveries;
        this.scheduler = scheduler;
    }

    /** A stop may have left something behind. */
    @EventListener(ContextRefreshedEvent.class)
    void begin() {
        plan();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    void wake(MicrosoftBusy something) {
        plan();
    }

    private void plan() {
        if (planned.compareAndSet(false, true)) {
            try {
                scheduler.schedule(this::tick, scheduler.getClock().instant().plus(PAUSE));
            } catch (TaskRejectedException stopping) {
                // what there is to do is stored: the next start finds it
            }
        }
    }

    private synchronized void tick() {
        planned.set(false); // first, so that what comes meanwhile counts
        try {
            autoPlay.run();
            deliveries.run();
            if (autoPlay.isAnyMoving() || deliveries.isAnyLeft()) {
                plan();
            }
        } catch (RuntimeException e) {
            LOG.warn("the sandbox stumbled and goes on", e);
            plan();
        }
    }
}
