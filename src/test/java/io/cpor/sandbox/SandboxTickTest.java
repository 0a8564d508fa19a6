package io.cpor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.PassedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Microsoft sleeps while it has nothing to do, and wakes up for what comes. */
@CporTest
class SandboxTickTest {
    @Autowired
    AutoPlay autoPlay;

    @Autowired
    Deliveries deliveries;

    @Autowired
    SandboxTime time;

    @Autowired
    Cases cases;

    @Autowired
    PassedTime passed;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ConfigurableApplicationContext context;

    private final Planned scheduler = new Planned();
    private ApplicationListener<?> alarm;

    /** Keeps what is planned until the test lets a second pass. */
    private static final class Planned extends ThreadPoolTaskScheduler {
        private static final long serialVersionUID = 1L;

        private final Deque<Runnable> tasks = new ArrayDeque<>();

        @Override
        public ScheduledFuture<?> schedule(Runnable task, Instant at) {
            tasks.add(task);
            return null;
        }

        void passSecond() {
            List<Runnable> due = List.copyOf(tasks);
            tasks.clear();
            due.forEach(Runnable::run);
        }
    }

    @BeforeEach
    void awake() {
        SandboxTick tick = new SandboxTick(autoPlay, deliveries, scheduler);
        alarm = ApplicationListener.forPayload(tick::wake);
        context.addApplicationListener(alarm);
        autoPlay.turn(true);
    }

    @AfterEach
    void asleep() {
        context.removeApplicationListener(alarm);
        autoPlay.turn(true);
    }

    @Test
    void it_wakes_up_for_a_claim_and_plays_it_to_its_end() {
        Case one = cases.underReview();
        for (int step = 0; step < 4; step++) {
            passed.sinceChange(one, Duration.ofSeconds(20));
            scheduler.passSecond();
        }

        assertThat(statusOf(one)).isEqualTo("Approved");
    }

    @Test
    void it_sleeps_once_it_is_stopped_and_all_is_sent_until_it_is_started_again() {
        Case one = cases.underReview();
        autoPlay.turn(false);
        time.deliver();
        scheduler.passSecond();
        unsent(one);
        scheduler.passSecond();
        assertThat(isUnsent(one)).as("nobody woke it").isTrue();

        autoPlay.turn(true);
        scheduler.passSecond();
        assertThat(isUnsent(one)).isFalse();
    }

    @Test
    void what_comes_in_quick_succession_is_done_together() {
        cases.underReview();
        cases.underReview();

        assertThat(scheduler.tasks).hasSize(1);
    }

    /** Behind its back, as nothing but a test does. */
    private void unsent(Case one) {
        jdbc.sql("update sandbox_outbox set sent_at = null where number = " + first())
                .param("reference", one.reference())
                .update();
    }

    private boolean isUnsent(Case one) {
        return jdbc.sql("select sent_at is null from sandbox_outbox where number = " + first())
                .param("reference", one.reference())
                .query(Boolean.class)
                .single();
    }

    private static String first() {
        return "(select min(o.number) from sandbox_outbox o join sandbox_claim c on c.number = o.claim_number"
                + " where c.external_reference = :reference)";
    }

    private String statusOf(Case one) {
        return jdbc.sql("select status from sandbox_claim where external_reference = :reference")
                .param("reference", one.reference())
                .query(String.class)
                .single();
    }
}
