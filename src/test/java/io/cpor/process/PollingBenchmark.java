package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.partnercenter.PartnerCenter;
import io.cpor.process.inbox.InboxRun;
import io.cpor.testing.Cases;
import io.cpor.testing.CountedCalls;
import io.cpor.testing.CountedWrites;
import io.cpor.testing.CporTest;
import io.cpor.testing.FiledCases;
import io.cpor.testing.MovedClock;
import io.cpor.testing.OwnApplication;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Not a test but a tool: prints what pending claims cost in an hour, in writes to the database and calls to Partner Center,
 * for the naive loop, which looks at each of them every 15 minutes, and for ours, in one run. Every write and call is
 * counted, over HTTP, while the clock is moved on. Run it with {@code ./mvnw test -Dtest=PollingBenchmark}; fewer claims
 * with {@code -Dclaims=1000}.
 */
@OwnApplication
@CporTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:polling;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=25000",
            "cpor.environment=production",
            "cpor.partner-center.sweep=15m"
        })
class PollingBenchmark {
    private static final int CLAIMS = Integer.getInteger("claims", 10_000);

    /** The naive loop costs the same for each claim, so fewer of them tell. */
    private static final int NAIVE = Math.max(1, CLAIMS / 10);

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);

    /** What a review may take: five business days to begin and 14 to end. So old the pending claims are, evenly spread. */
    private static final Duration OLDEST = Duration.ofDays(26);

    /** Each claim changes this often while it is pending: taken up, and then decided or asked about. */
    private static final int CHANGES = 2;

    @TestConfiguration
    static class Counting {
        @Bean
        static CountedWrites writes() {
            return new CountedWrites(sql -> !sql.contains("sandbox_"));
        }

        @Bean
        CountedCalls calls() {
            return new CountedCalls();
        }

        @Bean
        @Primary
        Clock movedClock() {
            return new MovedClock();
        }

        /** One call, and nothing else: no table of ours is read or written. */
        @Bean
        JavaDelegate naivePoll(PartnerCenter partnerCenter) {
            return execution -> execution.setVariable(
                    "status",
                    partnerCenter.look(execution.getProcessBusinessKey()).seen().status());
        }
    }

    @Autowired
    CountedWrites writes;

    @Autowired
    CountedCalls calls;

    @Autowired
    Clock clock;

    @Autowired
    Cases cases;

    @Autowired
    FiledCases filed;

    @Autowired
    InboxRun inbox;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    private record Cost(double writes, double calls) {
        Cost times(double factor) {
            return new Cost(writes * factor, calls * factor);
        }
    }

    @AfterAll
    static void backToTheRealTime() {
        ClockUtil.reset();
    }

    @Test
    void measure() {
        Instant begin = clock.instant();
        for (int number = 0; number < CLAIMS; number++) {
            filed.atMicrosoft(number, begin.minus(OLDEST.multipliedBy(number).dividedBy(CLAIMS)));
        }
        moved().is(begin);

        Cost naive = naive().times(CLAIMS / (double) NAIVE);
        moved().is(begin);
        Cost ours = ours();

        System.out.printf("%n%,d pending claims, in one hour%n", CLAIMS);
        print("naive", naive, "one look every 15 minutes, counted with " + NAIVE + " of them, times " + CLAIMS / NAIVE);
        print(
                "ours",
                ours,
                "counted with all of them over a day, " + CHANGES * CLAIMS / OLDEST.toHours() + " changes an hour");
        System.out.printf(
                "ratio      %9.1f      %9.1f%n%n", naive.writes() / ours.writes(), naive.calls() / ours.calls());
    }

    private static void print(String what, Cost cost, String how) {
        System.out.printf("%-6s %,9.0f writes  %,9.0f calls   %s%n", what, cost.writes(), cost.calls(), how);
    }

    private MovedClock moved() {
        return (MovedClock) clock;
    }

    /** A loop of one task and one timer. */
    private Cost naive() {
        repository
                .createDeployment()
                .addModelInstance(
                        "naive-poll.bpmn",
                        Bpmn.createExecutableProcess("naive-poll")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask("poll")
                                .camundaAsyncBefore()
                                .camundaDelegateExpression("${naivePoll}")
                                .intermediateCatchEvent("pause")
                                .timerWithDuration("PT15M")
                                .connectTo("poll")
                                .done())
                .deploy();
        for (int number = 0; number < NAIVE; number++) {
            runtime.startProcessInstanceByKey("naive-poll", String.valueOf(number));
        }
        run("naive-poll");
        return counted(Duration.ofHours(1), () -> {
            fire(jobs("naive-poll").timers());
            run("naive-poll");
        });
    }

    private Cost ours() {
        run("cpor-association"); // the first look, after which each waits as long again as it has waited
        cases.sweep();
        int eachTime = (int) Math.max(1, CHANGES * CLAIMS / OLDEST.dividedBy(QUARTER));
        int[] changed = {0};
        Cost ours = counted(DAY, () -> {
            jdbc.sql("update sandbox_claim set status = 'Under review', changed_at = :now"
                            + " where number >= :from and number < :to")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("from", changed[0])
                    .param("to", changed[0] + eachTime)
                    .update();
            changed[0] += eachTime;
            cases.sweep();
            inbox.once();
            fire(jobs("cpor-association").timers().activityId("event_pollDue"));
            run("cpor-association");
        });
        assertThat(jdbc.sql("select count(*) from claim where seen_status = 'Under review'")
                        .query(Integer.class)
                        .single())
                .as("everything that changed is known")
                .isEqualTo(Math.min(CLAIMS, changed[0]));
        return ours;
    }

    /** What an hour costs, if this is done every 15 minutes for so long. */
    private Cost counted(Duration time, Runnable quarter) {
        long writesBefore = writes.count();
        long callsBefore = calls.count();
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(QUARTER)) {
            moved().passes(QUARTER);
            quarter.run();
        }
        return new Cost(writes.count() - writesBefore, calls.count() - callsBefore).times(1.0 / time.toHours());
    }

    private JobQuery jobs(String process) {
        return management.createJobQuery().processDefinitionKey(process);
    }

    private void fire(JobQuery timers) {
        List<Job> due = timers.duedateLowerThan(Date.from(clock.instant().plusMillis(1)))
                .list();
        due.forEach(job -> management.executeJob(job.getId()));
    }

    private void run(String process) {
        for (List<Job> steps = jobs(process).messages().list();
                !steps.isEmpty();
                steps = jobs(process).messages().list()) {
            steps.forEach(job -> management.executeJob(job.getId()));
        }
    }
}
