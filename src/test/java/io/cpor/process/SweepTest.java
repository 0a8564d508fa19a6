package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.PassedTime;
import io.cpor.testing.ShownStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One look at Partner Center for all claims: how it runs, and that it costs what changed. */
@CporTest
class SweepTest {
    @Autowired
    Cases cases;

    @Autowired
    ShownStatus shown;

    @Autowired
    PassedTime passed;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Test
    void it_tells_of_what_changed_once_and_of_nothing_else() {
        Case waiting = cases.underReview();
        Case changed = cases.underReview().microsoft("request-information");

        cases.sweep();
        cases.sweep();

        assertThat(eventsOf(waiting)).as("its submission was our own").isEmpty();
        assertThat(eventsOf(changed)).containsExactly("Partner action required");
        assertThat(jobs(waiting)).as("left asleep").isZero();
        assertThat(jobs(changed)).as("woken").isOne();
    }

    @Test
    void a_change_that_it_brought_is_not_asked_for_again() {
        Case one = cases.underReview().microsoft("request-information");
        cases.sweep();
        shows(one, "Under review", 1); // before the case has been woken

        one.runs();
        assertThat(one.waitingAt()).as("it goes on by what the sweep saw").contains("userTask_answerReviewer");
        assertThat(eventsOf(one)).containsExactly("Partner action required");

        cases.sweep();
        assertThat(one.runs().waitingAt())
                .as("the next sweep brings the next change")
                .doesNotContain("userTask_answerReviewer")
                .contains("gateway_nextPoll");
        shows(one, "Partner action required", 2);
        assertThat(one.timeComes("event_pollDue").waitingAt())
                .as("a poll whose time has come asks")
                .contains("userTask_answerReviewer");
    }

    private void shows(Case one, String status, int seconds) {
        shown.is(one, status, Duration.ofSeconds(seconds));
    }

    @Test
    void a_look_that_sees_nothing_new_writes_none_of_it_down() {
        Case pending = cases.underReview();
        Object version = version(pending);
        long values = changesOfVerification(pending);

        pending.timeComes("event_pollDue").timeComes("event_pollDue");

        assertThat(version(pending)).isEqualTo(version);
        assertThat(changesOfVerification(pending)).isEqualTo(values).isOne();
        assertThat(jdbc.sql("select count(*) from act_hi_decinst where dec_def_key_ = 'claim-policy'")
                        .query(Long.class)
                        .single())
                .as("what was looked up is no decision")
                .isZero();
    }

    private Object version(Case one) {
        return jdbc.sql("select version from association where id = :id")
                .param("id", one.id())
                .query(Long.class)
                .single();
    }

    private long changesOfVerification(Case one) {
        return history
                .createHistoricDetailQuery()
                .processInstanceId(one.association().processInstanceId().orElseThrow())
                .variableUpdates()
                .list()
                .stream()
                .filter(HistoricVariableUpdate.class::isInstance)
                .filter(update ->
                        ((HistoricVariableUpdate) update).getVariableName().equals("verification"))
                .count();
    }

    @Test
    void once_a_day_all_claims_are_swept_so_that_what_was_missed_is_seen() {
        Case missed = cases.underReview();
        cases.sweep();
        shown.is(missed, "Partner action required", cursor().minusMinutes(5).toInstant());
        passed.sinceFiled(missed, cursor().minusMinutes(9).toInstant());
        cases.sweep();
        assertThat(eventsOf(missed)).as("it became visible too late").isEmpty();

        passed.sinceSweep("whole", Instant.now().minus(Duration.ofDays(1)));
        cases.sweep();

        assertThat(eventsOf(missed)).containsExactly("Partner action required");
    }

    @Test
    void a_sweep_that_is_due_leaves_it_to_the_one_under_way() {
        cases.sweepIsDue();
        cases.sweepIsDue();

        assertThat(cases.sweeping()).hasSize(1);
        assertThat(sweeps()).isOne();

        cases.sweep();
        assertThat(sweeps()).isZero();
    }

    @Test
    void a_sweep_that_failed_for_good_is_an_incident_and_tried_again_when_the_next_is_due() {
        cases.sweepIsDue();
        Job failed = cases.sweeping().get(0);
        management.setJobRetries(failed.getId(), 0);
        assertThat(cases.sweeping()).isEmpty();

        cases.sweepIsDue();

        assertThat(sweeps()).as("no other beside it").isOne();
        assertThat(cases.sweeping()).extracting(Job::getId).containsExactly(failed.getId());
        cases.sweep();
        assertThat(sweeps()).isZero();
    }

    @Test
    void very_many_changes_are_swept_in_several_goes_each_in_a_transaction_of_its_own() {
        Case last = cases.underReview();
        cases.sweep();
        OffsetDateTime before = cursor();
        Instant begin = before.toInstant().plusSeconds(1);
        try {
            for (int number = 0; number < 1_050; number++) {
                jdbc.sql("""
                                insert into sandbox_claim (external_reference, location_id, tenant_id, customer_name,
                                  contact_name, contact_email, partner_name, claimed, status, created_at, changed_at)
                                values (:reference, '1', 'x', 'x', 'x', 'x', 'x', 'x', 'Submitted', :at, :at)""")
                        .param("reference", "many-" + number)
                        .param("at", begin.plusMillis(number).atOffset(ZoneOffset.UTC))
                        .update();
            }
            shown.is(last, "Under review", begin.plusSeconds(5));

            cases.sweep();

            assertThat(steps()).as("500 claims a go, and the overlap").isGreaterThanOrEqualTo(3);
            assertThat(eventsOf(last)).containsExactly("Under review");
            assertThat(cursor().toInstant()).isEqualTo(begin.plusSeconds(5));
        } finally {
            jdbc.sql("delete from sandbox_claim where external_reference like 'many-%'")
                    .update();
            passed.sinceSweep("claims", before.toInstant());
            passed.sinceSweep("whole", before.toInstant());
        }
    }

    private List<String> eventsOf(Case one) {
        return jdbc.sql("select seen_status from inbox_event where claim_id = :claim and seen_status is not null")
                .param("claim", one.claim().claimId())
                .query(String.class)
                .list();
    }

    private long jobs(Case one) {
        return management
                .createJobQuery()
                .processInstanceId(one.association().processInstanceId().orElseThrow())
                .messages()
                .count();
    }

    private long sweeps() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("claim-sweep")
                .count();
    }

    private OffsetDateTime cursor() {
        return jdbc.sql("select swept_until from claim_sweep where name = 'claims'")
                .query(OffsetDateTime.class)
                .single();
    }

    /** How many goes the newest sweep took. */
    private long steps() {
        List<HistoricActivityInstance> goes = history.createHistoricActivityInstanceQuery()
                .activityId("serviceTask_sweepClaims")
                .orderByHistoricActivityInstanceStartTime()
                .desc()
                .list();
        String newest = goes.get(0).getProcessInstanceId();
        return goes.stream()
                .filter(go -> go.getProcessInstanceId().equals(newest))
                .count();
    }
}
