package io.cpor.sandbox;

import org.springframework.stereotype.Component;

/** Lets time pass for Microsoft when a test says so. */
@InSandbox
@Component
public class SandboxTime {
    private final AutoPlay autoPlay;
    private final Deliveries deliveries;

    SandboxTime(AutoPlay autoPlay, Deliveries deliveries) {
        this.autoPlay = autoPlay;
        this.deliveries = deliveries;
    }

    /** Microsoft sends what it has to send. */
    public void deliver() {
        deliveries.run();
    }

    /** Microsoft does by itself what is due. */
    public void play() {
        autoPlay.run();
    }
}
