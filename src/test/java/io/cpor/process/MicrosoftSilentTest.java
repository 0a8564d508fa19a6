package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.PassedTime;
import io.cpor.testing.ShownStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A review that Microsoft does not get on with: staff ask, once in a round, and only as long as it does not. */
@CporTest
class MicrosoftSilentTest {
    private static final String OVERDUE = "startEvent_reviewOverdue";
    private static final String ASK = "userTask_askMicrosoft";

    /** As the sandbox's row of the policy has it. */
    private static final Duration REVIEW = Duration.ofMinutes(10);

    private static final Duration ANSWER = Duration.ofMinutes(30);

    @Autowired
    Cases cases;

    @Autowired
    ShownStatus shown;

    @Autowired
    PassedTime passed;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Test
    void staff_are_to_ask_once_and_polling_goes_on() {
        Case silent = silent(cases.underReview());

        assertThat(silent.waitingAt()).contains(ASK, "gateway_nextPoll", "event_decisionReceived");
        silent.timeComes("event_pollDue");
        assertThat(silent.waitingAt()).as("still silent").contains(ASK, "gateway_nextPoll");

        silent.completes("agent", ASK, Map.of()).timeComes("event_pollDue");

        assertThat(silent.waitingAt()).doesNotContain(ASK).contains("gateway_nextPoll");
        assertThat(timers(silent)).as("once in a round").isZero();
    }

    @Test
    void the_task_says_what_the_claim_looks_like_and_since_when() {
        Case silent = silent(cases.underReview());

        Task task = silent.task(ASK);
        assertThat(tasks.getVariablesLocal(task.getId()))
                .containsEntry("claimId", silent.claim().claimId())
                .containsEntry("claimStatus", "Submitted")
                .containsEntry("customerName", "Contoso Ltd")
                .containsEntry("filedByHand", false)
                .hasEntrySatisfying(
                        "claimSince", day -> assertThat(day.toString()).matches("\\d{1,2} [A-Z][a-z]+ \\d{4}"));
        assertThat(task.getDueDate()).isNotNull();
        assertThat(cases.http("agent")
                        .get("/api/associations/" + silent.id())
                        .json()
                        .get("summary")
                        .asText())
                .contains("staff are to ask Microsoft why the review takes so long");
    }

    @Test
    void the_task_ends_by_itself_when_the_claim_moves_on() {
        Case silent = silent(cases.underReview()).microsoft("request-information");

        cases.sweep();
        silent.runs();

        assertThat(silent.waitingAt()).contains("userTask_answerReviewer").doesNotContain(ASK);
        silent.completes("agent", "userTask_answerReviewer", Map.of("answer", "It is on page 2."));
        assertThat(timers(silent)).as("once in a round").isZero();
    }

    @Test
    void the_task_ends_when_microsoft_takes_the_claim_up_at_last() {
        Case silent = silent(cases.underReview());
        takenUp(silent);

        cases.sweep();
        silent.runs();

        assertThat(silent.waitingAt()).contains("gateway_nextPoll").doesNotContain(ASK);
    }

    @Test
    void the_silence_is_counted_from_what_the_sweep_saw_too() {
        Case moved = cases.underReview();
        Instant before = moved.due(OVERDUE);
        Instant takenUp = takenUp(moved);

        cases.sweep();
        moved.runs();

        assertThat(moved.due(OVERDUE)).isAfter(before).isCloseTo(takenUp.plus(REVIEW), within(2, ChronoUnit.SECONDS));
    }

    /** Microsoft begins its review, later than we know of. */
    private Instant takenUp(Case one) {
        Instant at = Instant.now().plusSeconds(30);
        shown.is(one, "Under review", at);
        return at;
    }

    @Test
    void the_task_ends_with_the_review() {
        Case silent =
                silent(cases.underReview().consentArrives().microsoft("verify").timeComes("event_pollDue"));
        assertThat(silent.waitingAt()).contains(ASK).doesNotContain("gateway_nextPoll");

        silent.microsoft("approve").newsArrive();

        assertThat(silent.outcome()).isEqualTo("active");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(silent.id())
                        .count())
                .isZero();
    }

    @Test
    void the_task_ends_when_the_claim_is_rejected_and_a_dispute_has_a_silence_of_its_own() {
        Case silent = silent(cases.underReview()).microsoft("reject").newsArrive();
        assertThat(silent.waitingAt()).containsExactly("userTask_decideOnDispute");

        silent.completes(
                "agent",
                "userTask_decideOnDispute",
                Map.of("disputeDecision", "dispute", "justification", "All five products are named."));

        assertThat(silent.due(OVERDUE))
                .isCloseTo(silent.claim().roundBeganAt().plus(REVIEW), within(2, ChronoUnit.SECONDS));
        assertThat(silent(silent).waitingAt()).contains(ASK);
    }

    @Test
    void the_silence_is_counted_from_the_last_move() {
        Case moved = cases.underReview();
        assertThat(moved.due(OVERDUE)).isCloseTo(lastSeen(moved).plus(REVIEW), within(2, ChronoUnit.SECONDS));

        moved.microsoft("request-information").timeComes("event_pollDue");

        assertThat(moved.due(OVERDUE))
                .as("our time to answer is not Microsoft's")
                .isCloseTo(lastSeen(moved).plus(ANSWER).plus(REVIEW), within(2, ChronoUnit.SECONDS));
        moved.completes("agent", "userTask_answerReviewer", Map.of("answer", "It is on page 2."));
        assertThat(moved.due(OVERDUE)).isCloseTo(lastSeen(moved).plus(REVIEW), within(2, ChronoUnit.SECONDS));
    }

    private static Instant lastSeen(Case one) {
        return one.claim().lastSeen().orElseThrow().changedAt();
    }

    /** So long that it is overdue. */
    private Case silent(Case waiting) {
        ago(waiting, Duration.ofMinutes(11));
        return waiting.timeComes(OVERDUE);
    }

    private void ago(Case waiting, Duration how) {
        Instant then = Instant.now().minus(how);
        passed.sinceReviewBegan(waiting, then);
        passed.sinceChange(waiting, then);
    }

    private long timers(Case one) {
        return management
                .createJobQuery()
                .processInstanceId(one.association().processInstanceId().orElseThrow())
                .activityId(OVERDUE)
                .count();
    }
}
