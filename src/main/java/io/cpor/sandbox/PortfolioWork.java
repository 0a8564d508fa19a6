package io.cpor.sandbox;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Makes the portfolio, and brings in its months, in the background; while there is nothing to do it costs nothing. */
@InSandbox
@Component
@ConditionalOnProperty(name = "cpor.sandbox.portfolio", matchIfMissing = true)
class PortfolioWork {
    private static final Logger LOG = LoggerFactory.getLogger(PortfolioWork.class);

    /** Whoever starts the application is served first. */
    private static final Duration AFTER_START = Duration.ofSeconds(2);

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    private final PortfolioSteps steps;
    private final TaskScheduler scheduler;
    private final AtomicBoolean awake = new AtomicBoolean();
    private volatile String trouble;

    PortfolioWork(PortfolioSteps steps, TaskScheduler scheduler) {
        this.steps = steps;
        this.scheduler = scheduler;
    }

    /** Goes on where a stop left it. */
    @EventListener(ApplicationReadyEvent.class)
    public void begin() {
        wake(AFTER_START);
    }

    /** There is something to do. */
    void wake() {
        wake(Duration.ZERO);
    }

    /** Why it does not go on at the moment, or {@code null}. */
    String trouble() {
        return trouble;
    }

    private void wake(Duration pause) {
        if (awake.compareAndSet(false, true)) {
            next(pause);
        }
    }

    private void next(Duration pause) {
        scheduler.schedule(this::run, scheduler.getClock().instant().plus(pause));
    }

    private void run() {
        Duration pause = PAUSE;
        boolean left = true;
        try {
            steps.goOn();
            left = steps.isAnyLeft();
            trouble = null;
        } catch (RuntimeException e) {
            trouble = e.getMessage();
            LOG.info("the portfolio stumbled and goes on in a moment: {}", e.toString());
            pause = AFTER_TROUBLE;
        }
        if (left) {
            next(pause);
            return;
        }
        awake.set(false);
        if (steps.isAnyLeft()) { // wanted at this very moment
            wake(PAUSE);
        }
    }
}
