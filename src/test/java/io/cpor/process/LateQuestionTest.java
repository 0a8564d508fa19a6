package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.association.LossCause;
import io.cpor.association.claim.ClaimStatus;
import io.cpor.association.claim.StatusSeen;
import io.cpor.process.inbox.ClaimStatusIntake;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.Scans;
import io.cpor.testing.ShownStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Microsoft's reviewer asks when the process of the association looks for no question any more. */
@CporTest
class LateQuestionTest {
    private static final String ANSWER = "userTask_answerReviewer";
    private static final String ASKED = ClaimStatus.PARTNER_ACTION_REQUIRED.code();

    @Autowired
    Cases cases;

    @Autowired
    ShownStatus shown;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ClaimStatusIntake intake;

    @Autowired
    JdbcClient jdbc;

    private Case active() {
        Case one = cases.underReview().consentArrives().microsoft("approve").newsArrive();
        assertThat(one.outcome()).isEqualTo("active");
        return one;
    }

    private Case asked() {
        return seen(active().microsoft("request-information"));
    }

    private Case seen(Case one) {
        cases.sweep();
        return one.runs();
    }

    private long instances(Case one, String process) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(one.id(), process)
                .count();
    }

    private String comment(Case one) {
        return jdbc.sql("select comment from sandbox_claim where external_reference = :reference")
                .param("reference", one.reference())
                .query(String.class)
                .single();
    }

    private static StatusSeen question(String reason, Instant at) {
        return new StatusSeen(ASKED, reason, null, at);
    }

    private Case exported(Case one, StatusSeen seen) {
        intake.applyExported(one.association(), one.claim().claimId(), seen, seen.changedAt(), state -> {});
        return one.runs();
    }

    @Test
    void a_question_about_an_active_association_is_the_task_answer_reviewer_with_microsofts_deadline() {
        Case one = asked();

        Instant since = one.claim().lastSeen().orElseThrow().changedAt();
        assertThat(one.task(ANSWER).getDueDate().toInstant())
                .isCloseTo(since.plus(Duration.ofMinutes(10)), within(14, ChronoUnit.DAYS))
                .isAfter(since);
        assertThat(one.task(ANSWER).getFollowUpDate()).isNotNull();
        assertThat(instances(one, "unclear-event")).isZero();
        assertThat(one.outcome()).isEqualTo("active");
        assertThat(tasks.getVariableLocal(one.task(ANSWER).getId(), "answerOnly"))
                .isEqualTo(true);

        one.completes("agent", ANSWER, Map.of("answer", "It is on page 2."));

        assertThat(comment(one)).isEqualTo("It is on page 2.");
        assertThat(one.waitingAt()).isEmpty();
        assertThat(instances(one, "late-question")).isZero();
        assertThat(one.outcome()).isEqualTo("active");
        assertThat(one.association().loss()).isEmpty();
    }

    @Test
    void microsoft_looks_at_the_answer_and_approves_again_without_a_doubt() {
        Case one = asked().completes("agent", ANSWER, Map.of("answer", "It is on page 2."));
        shown.is(one, "Under review", Duration.ofMillis(1));
        seen(one);
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Under review");

        one.microsoft("approve").newsArrive();
        seen(one);

        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Approved");
        assertThat(instances(one, "unclear-event")).isZero();
        shown.is(one, "Under review", Duration.ofMillis(1));
        seen(one);
        assertThat(instances(one, "unclear-event"))
                .as("after the next approval it is a doubt again")
                .isOne();
    }

    @Test
    void the_same_question_is_one_task_however_often_it_is_told() {
        Case one = asked();
        StatusSeen same = one.claim().lastSeen().orElseThrow();
        String task = one.task(ANSWER).getId();

        seen(one);
        exported(one, question(same.reason(), same.changedAt()));
        exported(one, question(same.reason(), same.changedAt().plusMillis(1)));
        assertThat(one.task(ANSWER).getId()).isEqualTo(task);

        one.completes("agent", ANSWER, Map.of("answer", "It is on page 2."));
        exported(one, question(same.reason(), same.changedAt().plusMillis(1)));
        assertThat(one.waitingAt()).as("it is of before the answer").isEmpty();
    }

    @Test
    void two_who_tell_of_it_at_once_begin_one_task() {
        Case one = active();
        Instant at = one.claim().lastSeen().orElseThrow().changedAt().plusSeconds(1);
        List<CompletableFuture<Void>> both = List.of(0, 1).stream()
                .map(number -> CompletableFuture.runAsync(() -> intake.applyExported(
                        one.association(),
                        one.claim().claimId(),
                        question("Dates are missing", at.plusMillis(number)),
                        at.plusMillis(number),
                        state -> {})))
                .toList();
        both.forEach(CompletableFuture::join);

        assertThat(instances(one, "late-question")).isOne();
        assertThat(one.runs().waitingAt()).containsExactly(ANSWER);
    }

    @Test
    void another_question_takes_the_place_of_the_first() {
        Case one = asked();
        String first = one.task(ANSWER).getId();
        Instant later = one.claim().lastSeen().orElseThrow().changedAt().plusSeconds(5);

        exported(one, question("Missing partner services", later));

        assertThat(one.task(ANSWER).getId()).isNotEqualTo(first);
        assertThat(tasks.getVariableLocal(one.task(ANSWER).getId(), "claimReason"))
                .isEqualTo("Missing partner services");
        assertThat(instances(one, "late-question")).isOne();
    }

    @Test
    void a_question_that_is_gone_by_itself_ends_the_task() {
        Case one = asked();

        one.microsoft("approve").newsArrive();
        seen(one);

        assertThat(one.waitingAt()).isEmpty();
        assertThat(instances(one, "late-question")).isZero();
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Approved");
    }

    @Test
    void an_approval_that_is_only_told_ends_the_task_too() {
        Case one = asked();

        one.decisionArrives("accepted");

        assertThat(one.waitingAt()).isEmpty();
    }

    @Test
    void a_rejection_is_the_loss_and_ends_the_task() {
        Case one = asked();

        one.microsoft("reject").newsArrive();
        seen(one);

        assertThat(one.association().loss().orElseThrow().cause()).isEqualTo(LossCause.REJECTED);
        assertThat(instances(one, "late-question")).isZero();
        assertThat(instances(one, "lost-association")).isOne();
    }

    @Test
    void a_rejection_that_the_answer_meets_is_the_loss_too() {
        Case one = asked();
        one.microsoft("reject");

        one.completes("agent", ANSWER, Map.of("answer", "It is on page 2."));
        seen(one);

        assertThat(one.association().loss()).isPresent();
        assertThat(instances(one, "late-question")).isZero();
        assertThat(instances(one, "lost-association")).isOne();
    }

    @Test
    void a_refused_answer_comes_back_to_staff() {
        Case one = asked();
        String line = one.association().engagement().workloads().get(0).name();
        jdbc.sql("update sandbox_claim set claimed = :line where external_reference = :reference")
                .param("line", line)
                .param("reference", one.reference())
                .update();

        one.completes("agent", ANSWER, Map.of("answer", "Without it, then.", "dropLines", line));

        assertThat(tasks.getVariableLocal(one.task(ANSWER).getId(), "refusal"))
                .asString()
                .contains("Your answer was not sent", "would cover nothing");
        assertThat(one.association().loss()).isEmpty();
    }

    @Test
    void files_go_with_the_answer_and_the_pages_show_the_question() {
        Case one = asked();
        String page = cases.http("agent")
                .send("GET", "/staff/association/" + one.id(), "", "Accept", "text/html")
                .body();
        assertThat(page).contains("the association is active, and staff are to answer Microsoft", "Answer reviewer");
        assertThat(cases.http("agent")
                        .send("GET", "/staff/associations?words=" + one.id(), "", "Accept", "text/html")
                        .body())
                .contains("The association is active; Answer reviewer", "nobody yet");
        assertThat(cases.http("agent")
                        .send("GET", "/staff/tasks?words=" + one.id(), "", "Accept", "text/html")
                        .body())
                .contains("Answer reviewer");
        Http.Answer attached = cases.http("agent")
                .upload(null, "/staff/claim/" + one.id() + "/files", List.of(Scans.jpeg()), Map.of());
        assertThat(attached.status()).isEqualTo(200);
        assertThat(attached.body()).contains("Goes with the next answer", "There is time until");
        assertThat(tasks.getVariableLocal(one.task(ANSWER).getId(), "answerFiles"))
                .asString()
                .contains("With your answer goes");

        one.completes("agent", ANSWER, Map.of("answer", "It is attached."));

        assertThat(cases.http("manager")
                        .get("/api/associations/" + one.id())
                        .json()
                        .at("/files/0/sentAt")
                        .asText())
                .isNotEmpty();
    }

    @Test
    void lines_are_taken_out_and_no_new_poe_is_asked_for() {
        Case one = asked();
        ObjectNode variables = new ObjectMapper().createObjectNode();
        variables.withObjectProperty("variables").putObject("answerKind").put("value", "new-poe");
        Http.Answer refused =
                cases.http("agent").post("/engine-rest/task/" + one.task(ANSWER).getId() + "/submit-form", variables);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("Microsoft accepted the claim already");

        String line = one.association().engagement().workloads().get(0).name();
        one.completes("agent", ANSWER, Map.of("answer", "Without it, then.", "dropLines", line));

        assertThat(one.association().claimedLines().dropped())
                .extracting(dropped -> dropped.workload())
                .containsExactly(line);
    }

    @Test
    void a_question_while_only_the_consent_is_waited_for_is_the_task_too() {
        Case one = cases.underReview().microsoft("approve").newsArrive();
        assertThat(one.outcome()).isEqualTo("open");
        shown.is(one, ASKED, Duration.ofMillis(1));
        seen(one);

        assertThat(one.waitingAt()).contains(ANSWER);
        assertThat(instances(one, "unclear-event")).isZero();
        one.completes("agent", ANSWER, Map.of("answer", "It is on page 2."));
        assertThat(one.waitingAt()).doesNotContain(ANSWER);
        assertThat(one.consentArrives().outcome()).isEqualTo("active");
    }

    @Test
    void a_question_to_a_case_that_was_verified_under_an_earlier_model_is_the_task_too() {
        Case verified = cases.underReview().microsoft("verify").timeComes("event_pollDue");
        runtime.createProcessInstanceModification(
                        verified.association().processInstanceId().orElseThrow())
                .cancelAllForActivity("gateway_untilDecided")
                .startBeforeActivity("gateway_reviewJoin") // there earlier models led
                .execute();
        shown.is(verified, ASKED, Duration.ofMillis(1));
        seen(verified);
        seen(verified);

        assertThat(verified.waitingAt()).contains(ANSWER);
        verified.completes("agent", ANSWER, Map.of("answer", "It is on page 2."));
        assertThat(comment(verified)).isEqualTo("It is on page 2.");
        assertThat(instances(verified, "unclear-event")).isZero();
        assertThat(verified.consentArrives().microsoft("approve").newsArrive().outcome())
                .isEqualTo("active");
    }

    @Test
    void who_withdraws_meanwhile_has_nothing_to_answer() {
        Case one = cases.underReview().microsoft("approve").newsArrive();
        shown.is(one, ASKED, Duration.ofMillis(1));
        seen(one);

        cases.http("agent").post("/api/associations/" + one.id() + "/withdraw", "{\"reason\":\"Not wanted\"}");
        one.runs();

        assertThat(one.outcome()).isEqualTo("withdrawn");
        assertThat(instances(one, "late-question")).isZero();
    }

    @Test
    void no_other_instance_acts_for_the_association() {
        Case one = asked();
        String other =
                runtime.startProcessInstanceByKey("late-question", one.id()).getId();

        one.runs();

        assertThat(tasks.createTaskQuery().processInstanceId(other).count()).isZero();
    }
}
