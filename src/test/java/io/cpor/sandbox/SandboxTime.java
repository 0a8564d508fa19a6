package io.cpor.sandbox;

import org.springframework.stereotype.Component;

/** Lets time pass for Microsoft when a test says so. */
@InSandbox
@Component
public class SandboxTime {
    private final AutoPlay autoPlay;
    private final Deliveries deliveries;
    private final Outbox outbox;

    SandboxTime(AutoPlay autoPlay, Deliveries deliveries, Outbox outbox) {
        this.autoPlay = autoPlay;
        this.deliveries = deliveries;
        this.outbox = outbox;
    }

    /** Microsoft sends what it has to send, also what other tests left behind. */
    public void deliver() {
        while (!outbox.due().isEmpty()) {
            deliveries.run();
        }
    }

    /** Microsoft does by itself what is due. */
    public void play() {
        autoPlay.run();
    }
}
