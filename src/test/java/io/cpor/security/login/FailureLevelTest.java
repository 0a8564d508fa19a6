package io.cpor.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.SecurityStatement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@SecurityStatement(7)
class FailureLevelTest {
    private final Instant now = Instant.parse("2026-11-30T10:00:00Z");

    @Test
    void however_many_guesses_come_at_once_nobody_waits_longer_than_a_minute() {
        FailureLevel level = new FailureLevel();
        for (int guess = 0; guess < 10_000; guess++) {
            level.add(now);
        }

        assertThat(level.waitUntilBelow(LogInThrottle.NETWORK_LIMIT, now)).isLessThanOrEqualTo(Duration.ofSeconds(60));
    }
}
