package io.cpor.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cpor.partnercenter.PartnerCenterBusy;
import io.cpor.partnercenter.PartnerCenterUnavailable;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

/** What the engine does with a job that failed because Partner Center wants no call yet. */
@CporTest
class RetryAfterFailedJobCommandTest {
    @Autowired
    Cases cases;

    @Autowired
    ManagementService management;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Test
    void a_job_waits_at_least_as_long_as_partner_center_asked() {
        Job job = waiting();
        Instant until = Instant.now().plus(Duration.ofMinutes(57)).truncatedTo(ChronoUnit.MILLIS);

        fails(job, new ProcessEngineException("x", PartnerCenterBusy.ofAnswer(until, Instant.now())));

        assertThat(again(job).getDuedate()).isEqualTo(until);
        assertThat(again(job).getRetries())
                .as("of six, as after any other failure")
                .isEqualTo(5);
    }

    @Test
    void a_shorter_wait_than_the_engines_own_changes_nothing() {
        Job job = waiting();

        fails(job, PartnerCenterBusy.ofAnswer(Instant.now().plusSeconds(1), Instant.now()));

        assertThat(again(job).getDuedate().toInstant())
                .isCloseTo(Instant.now().plusSeconds(10), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void a_job_that_did_not_ask_because_others_were_told_to_wait_has_not_failed() {
        Job job = waiting();
        Instant until = Instant.now().plus(Duration.ofMinutes(2)).truncatedTo(ChronoUnit.MILLIS);
        int before = again(job).getRetries();

        for (int times = 0; times < 10; times++) {
            fails(job, PartnerCenterBusy.withoutCall(until, Instant.now()));
        }

        assertThat(again(job).getRetries()).isGreaterThanOrEqualTo(before);
        assertThat(again(job).getDuedate()).isEqualTo(until);
    }

    @Test
    void a_job_that_crossed_another_has_not_failed_and_comes_back_at_once() {
        Job job = waiting();
        fails(job, new PartnerCenterUnavailable("down"));
        int before = again(job).getRetries();

        for (int times = 0; times < 10; times++) {
            fails(job, new ProcessEngineException("x", new OptimisticLockingFailureException("crossed")));
        }

        assertThat(again(job).getRetries()).isEqualTo(before);
        assertThat(again(job).getDuedate().toInstant())
                .isCloseTo(Instant.now().plusSeconds(1), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void another_failure_waits_as_the_engine_says() {
        Job job = waiting();

        fails(job, new PartnerCenterUnavailable("down"));

        assertThat(again(job).getDuedate().toInstant())
                .isCloseTo(Instant.now().plusSeconds(10), within(5, ChronoUnit.SECONDS));
    }

    private Job waiting() {
        return management
                .createJobQuery()
                .processInstanceId(cases.signed(Agreements.contoso())
                        .association()
                        .processInstanceId()
                        .orElseThrow())
                .singleResult();
    }

    private void fails(Job job, Throwable failure) {
        engine.getCommandExecutorTxRequired()
                .execute(engine.getFailedJobCommandFactory().getCommand(job.getId(), failure));
    }

    private Job again(Job job) {
        return management.createJobQuery().jobId(job.getId()).singleResult();
    }
}
