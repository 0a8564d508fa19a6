package io.cpor.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Microsoft playing by itself: takes up a claim, verifies it and approves it, within half a minute or so. */
@InSandbox
@Component
class AutoPlay {
    private static final Duration TAKES_UP_AFTER = Duration.ofSeconds(4);
    private static final Duration VERIFIES_AFTER = Duration.ofSeconds(8);
    private static final Duration DECIDES_AFTER = Duration.ofSeconds(15);

    private final Microsoft microsoft;
    private final SandboxClaims claims;
    private final JdbcClient jdbc;
    private final SandboxSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AutoPlay(
            Microsoft microsoft,
            SandboxClaims claims,
            JdbcClient jdbc,
            SandboxSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.microsoft = microsoft;
        this.claims = claims;
        this.jdbc = jdbc;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    boolean isOn() {
        return settings.autoPlay()
                && jdbc.sql("select is_on from sandbox_switch where name = 'auto-play'")
                        .query(Boolean.class)
                        .optional()
                        .orElse(true);
    }

    void turn(boolean on) {
        jdbc.sql("delete from sandbox_switch where name = 'auto-play'").update();
        jdbc.sql("insert into sandbox_switch (name, is_on) values ('auto-play', :on)")
                .param("on", on)
                .update();
        events.publishEvent(new MicrosoftBusy());
    }

    void run() {
        if (isOn()) {
            claims.inReview(100).forEach(this::move);
        }
    }

    /** Whether a claim will move by itself, now or in a moment. */
    boolean isAnyMoving() {
        return isOn() && !claims.inReview(1).isEmpty();
    }

    private void move(SandboxClaim claim) {
        if (claim.status().equals("Submitted")) {
            after(TAKES_UP_AFTER, claim, () -> microsoft.beginReview(claim.id()));
        } else if (claim.verifiedAt() == null) {
            after(VERIFIES_AFTER, claim, () -> microsoft.verify(claim.id()));
        } else {
            after(DECIDES_AFTER, claim, () -> microsoft.approve(claim.id()));
        }
    }

    private void after(Duration pause, SandboxClaim claim, Runnable step) {
        Instant due = claim.changedAt().plus(pause);
        if (!due.isAfter(clock.instant())) {
            step.run();
        }
    }
}
