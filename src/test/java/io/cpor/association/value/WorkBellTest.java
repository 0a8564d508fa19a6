package io.cpor.association.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.PriorityQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** When work is looked for. */
class WorkBellTest {
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Time time = new Time();
    private final WorkBell bell = new WorkBell();
    private int looks;

    private Duration look() {
        looks++;
        return LONG;
    }

    private void attend(Supplier<Duration> work) {
        bell.attend(time, REST, work);
        time.pass(Duration.ZERO);
    }

    @Test
    void it_is_looked_for_at_the_start_and_when_somebody_rings() {
        attend(this::look);
        assertThat(looks).isOne();

        time.pass(Duration.ofSeconds(20));
        assertThat(looks).isOne();

        bell.ring();
        time.pass(Duration.ZERO);
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void it_is_looked_for_now_and_then_although_nobody_rings() {
        attend(this::look);
        time.pass(LONG.multipliedBy(3));

        assertThat(looks).isEqualTo(4);
    }

    @Test
    void many_rings_make_one_look() {
        attend(this::look);
        for (int ring = 0; ring < 100; ring++) {
            bell.ring();
        }
        assertThat(time.planned()).isEqualTo(1);

        time.pass(REST);
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void after_a_ring_the_next_look_without_one_is_as_far_away_as_ever() {
        attend(this::look);
        time.pass(Duration.ofSeconds(20));
        bell.ring();
        time.pass(Duration.ofSeconds(29));
        assertThat(looks).isEqualTo(2);

        time.pass(Duration.ofSeconds(1));
        assertThat(looks).isEqualTo(3);
    }

    @Test
    void what_is_left_is_tried_again_when_it_is_time_for_it_and_not_without_a_rest() {
        attend(() -> look().minusSeconds(25));
        time.pass(Duration.ofSeconds(10));
        assertThat(looks).isEqualTo(3);

        looks = 0;
        WorkBell hurried = new WorkBell();
        hurried.attend(time, REST, () -> look().minus(LONG));
        time.pass(Duration.ofMillis(1500));
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void a_look_that_failed_is_tried_again() {
        attend(() -> {
            if (looks++ == 0) {
                throw new IllegalStateException("the database is away");
            }
            return LONG;
        });
        assertThat(looks).isOne();

        time.pass(WorkBell.SOON);
        assertThat(looks).isEqualTo(2);
        time.pass(WorkBell.SOON);
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void who_rings_while_it_is_looked_is_heard() {
        attend(() -> {
            if (looks == 0) {
                bell.ring();
            }
            return look();
        });
        assertThat(looks).isOne();

        time.pass(REST);
        assertThat(looks).isEqualTo(2);
        time.pass(REST);
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void who_rings_in_a_transaction_is_heard_once_it_has_ended() {
        attend(this::look);
        time.pass(REST);
        TransactionSynchronizationManager.initSynchronization();
        try {
            bell.ring();
            time.pass(REST);
            assertThat(looks).isOne();

            TransactionSynchronizationManager.getSynchronizations()
                    .forEach(one -> one.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
            time.pass(Duration.ZERO);
            assertThat(looks).isEqualTo(2);
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void a_look_that_another_has_taken_the_place_of_is_none() {
        attend(this::look);
        time.cancels = false; // as if it had begun at that very moment
        bell.ring();
        time.pass(LONG.multipliedBy(2));

        assertThat(looks).isEqualTo(3);
    }

    @Test
    void nobody_comes_before_somebody_attends_or_after_the_stop() {
        bell.ring();
        attend(this::look);
        assertThat(looks).isOne();

        time.stopped = true;
        bell.ring();
        assertThat(looks).isOne();
    }

    /** Passes when the test says so. */
    private static final class Time extends ThreadPoolTaskScheduler {
        private static final long serialVersionUID = 1L;

        private final PriorityQueue<Planned> tasks = new PriorityQueue<>();
        private Instant now = Instant.parse("2026-12-01T10:00:00Z");
        private boolean cancels = true;
        private boolean stopped;

        private final class Planned extends FutureTask<Void> implements ScheduledFuture<Void> {
            private final Instant at;

            Planned(Runnable task, Instant at) {
                super(task, null);
                this.at = at;
            }

            @Override
            public boolean cancel(boolean interrupt) {
                return cancels && super.cancel(interrupt);
            }

            @Override
            public long getDelay(TimeUnit unit) {
                return unit.convert(Duration.between(now, at));
            }

            @Override
            public int compareTo(Delayed other) {
                return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
            }
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable task, Instant at) {
            if (stopped) {
                throw new TaskRejectedException("stopped");
            }
            Planned planned = new Planned(task, at);
            tasks.add(planned);
            return planned;
        }

        @Override
        public Clock getClock() {
            return Clock.fixed(now, ZoneOffset.UTC);
        }

        int planned() {
            return (int) tasks.stream().filter(one -> !one.isDone()).count();
        }

        void pass(Duration passed) {
            Instant until = now.plus(passed);
            while (!tasks.isEmpty() && !tasks.element().at.isAfter(until)) {
                Planned next = tasks.remove();
                now = next.at.isAfter(now) ? next.at : now;
                next.run();
            }
            now = until;
        }
    }
}
