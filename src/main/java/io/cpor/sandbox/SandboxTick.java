package io.cpor.sandbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets time pass for Microsoft. */
@InSandbox
@Component
@ConditionalOnProperty(name = "cpor.sandbox.ticking", matchIfMissing = true)
class SandboxTick {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxTick.class);

    private final AutoPlay autoPlay;
    private final Deliveries deliveries;

    SandboxTick(AutoPlay autoPlay, Deliveries deliveries) {
        this.autoPlay = autoPlay;
        this.deliveries = deliveries;
    }

    @Scheduled(fixedDelay = 1000, initialDelay = 2000)
    void tick() {
        try {
            autoPlay.run();
            deliveries.run();
        } catch (RuntimeException e) {
            LOG.warn("the sandbox stumbled and goes on", e);
        }
    }
}
