package io.cpor.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Calls no faster than agreed, and nobody waits long for it. */
class RateLimiterTest {
    private final MovableClock clock = new MovableClock();
    private final Instant begin = clock.instant();
    private final List<Duration> waits = new ArrayList<>();
    private final RateLimiter pace = new RateLimiter(2, clock, waits::add);

    @BeforeEach
    @AfterEach
    void noTransaction() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            ends();
        }
    }

    @Test
    void calls_that_come_at_once_are_spread() {
        for (int call = 0; call < 4; call++) {
            pace.turn();
        }

        assertThat(waits)
                .containsExactly(
                        Duration.ZERO, Duration.ofMillis(500), Duration.ofMillis(1000), Duration.ofMillis(1500));
    }

    @Test
    void whoever_comes_late_enough_does_not_wait_and_saves_nothing_up() {
        pace.turn();
        clock.passes(Duration.ofMinutes(1));

        pace.turn();
        pace.turn();

        assertThat(waits).containsExactly(Duration.ZERO, Duration.ZERO, Duration.ofMillis(500));
    }

    @Test
    void a_few_transactions_call_and_the_others_are_told_when_to_come_back_one_after_the_other() throws Exception {
        for (int transaction = 0; transaction < 3; transaction++) {
            elsewhere();
        }
        TransactionSynchronizationManager.initSynchronization();

        assertThat(refused().until()).isEqualTo(begin.plusMillis(2000));
        assertThat(refused().until()).isEqualTo(begin.plusMillis(2500));
        assertThat(refused().wasAsked()).isFalse();
        assertThat(waits).hasSize(3);
    }

    @Test
    void a_transaction_that_ends_makes_room() throws Exception {
        elsewhere();
        elsewhere();
        TransactionSynchronizationManager.initSynchronization();
        pace.turn();
        pace.turn();
        assertThat(waits).as("once let in, it may go on").hasSize(4);
        ends();
        TransactionSynchronizationManager.initSynchronization();

        pace.turn();

        assertThat(waits).hasSize(5);
    }

    private PartnerCenterBusy refused() {
        return catchThrowableOfType(PartnerCenterBusy.class, pace::turn);
    }

    /** A transaction of another thread that goes on. */
    private void elsewhere() throws InterruptedException {
        Thread other = new Thread(() -> {
            TransactionSynchronizationManager.initSynchronization();
            pace.turn();
        });
        other.start();
        other.join();
    }

    private static void ends() {
        List<TransactionSynchronization> synchronizations = TransactionSynchronizationManager.getSynchronizations();
        TransactionSynchronizationManager.clearSynchronization();
        synchronizations.forEach(one -> one.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
    }
}
