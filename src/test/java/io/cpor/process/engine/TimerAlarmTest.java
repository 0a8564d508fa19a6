package io.cpor.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.process.engine.EngineSetup.TimerAlarm;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.event.HistoricJobLogEvent;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The job executor rests for seconds; a timer that was made here and is due before that wakes it. */
class TimerAlarmTest {
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private final CountDownLatch woken = new CountDownLatch(1);
    private TimerAlarm alarm;

    @BeforeEach
    void set() {
        scheduler.initialize();
        StandaloneInMemProcessEngineConfiguration engine = new StandaloneInMemProcessEngineConfiguration();
        engine.setJobExecutor(new DefaultJobExecutor() {
            @Override
            public void jobWasAdded() {
                woken.countDown();
            }
        });
        alarm = new TimerAlarm(
                engine,
                new StaticListableBeanFactory(Map.of("scheduler", scheduler)).getBeanProvider(TaskScheduler.class));
    }

    @AfterEach
    void stop() {
        scheduler.shutdown();
    }

    private void made(Duration dueIn) {
        HistoricJobLogEvent job = new HistoricJobLogEvent();
        job.setJobDueDate(
                dueIn == null ? null : new Date(ClockUtil.getCurrentTime().getTime() + dueIn.toMillis()));
        alarm.handleEvent(job);
    }

    private int waiting() {
        return scheduler.getScheduledThreadPoolExecutor().getQueue().size();
    }

    @Test
    void it_wakes_the_executor_when_the_timer_is_due() throws InterruptedException {
        made(Duration.ofMillis(50));
        assertThat(woken.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void one_that_waits_long_or_is_due_or_has_no_time_needs_no_alarm() {
        made(Duration.ofMinutes(3));
        made(Duration.ofMinutes(-1));
        made(null);
        assertThat(waiting()).isZero();

        made(Duration.ofMinutes(1));
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void after_the_scheduler_has_stopped_nothing_breaks() {
        scheduler.shutdown();
        made(Duration.ofMinutes(1));
        assertThat(woken.getCount()).isEqualTo(1);
    }
}
