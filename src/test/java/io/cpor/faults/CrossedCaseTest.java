package io.cpor.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.poe.Poes;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Crossing;
import io.cpor.testing.Http;
import io.cpor.testing.Scans;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another transaction changes a case in the very instant in which a person acts on it (fault 44): nobody sees an error of the server. */
@CporTest
class CrossedCaseTest {
    private static final String REVIEW_POE = "userTask_reviewPoe";

    @Autowired
    Cases cases;

    @Autowired
    Crossing crossing;

    @Autowired
    Poes poes;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nothing_is_left() {
        assertThat(crossing.left()).as("crossings that never happened").isZero();
    }

    @Test
    void a_customer_signs_while_the_reminder_ticks() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        Http.Answer review = reviewed(browser);
        long documents = documents();
        int mails = one.mails().size();
        crossing.with(() -> reminderTicks(one));

        Http.Answer signed = sign(browser, review);

        assertThat(signed.status()).as(signed.body()).isEqualTo(302);
        assertThat(poes.current(one.id()).signature()).isPresent();
        assertThat(documents() - documents)
                .as("the sealed document and nothing else")
                .isEqualTo(1);
        assertThat(signedSteps(one)).isEqualTo(1);
        assertThat(one.runs().mails()).as("the copy").hasSize(mails + 1);
        assertThat(one.waitingAt()).contains(REVIEW_POE);
    }

    @Test
    void a_customer_signs_while_the_case_moves_again_and_again() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        Http.Answer review = reviewed(browser);
        long documents = documents();
        for (int time = 0; time < 3; time++) {
            crossing.with(() -> moves(one));
        }

        Http.Answer refused = sign(browser, review);

        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.body()).contains("Nothing was changed");
        assertThat(poes.current(one.id()).isOpen()).isTrue();
        assertThat(documents()).isEqualTo(documents);
        assertThat(signedSteps(one)).isZero();
        assertThat(sign(browser, review).status()).isEqualTo(302);
        assertThat(documents() - documents).isEqualTo(1);
    }

    @Test
    void a_signed_paper_comes_while_the_reminder_ticks() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        Http.Answer page = browser.get("/poe");
        long documents = documents();
        crossing.with(() -> reminderTicks(one));

        Http.Answer taken = browser.upload(page, "/poe/upload", Scans.jpeg());

        assertThat(taken.status()).as(taken.body()).isEqualTo(302);
        assertThat(poes.current(one.id()).scan()).isPresent();
        assertThat(documents() - documents)
                .as("the file, the picture of its page, the sealed document")
                .isEqualTo(3);
        assertThat(one.runs().waitingAt()).contains(REVIEW_POE);
    }

    @Test
    void a_customer_declines_while_the_case_moves() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        Http.Answer page = browser.get("/poe");
        crossing.with(() -> moves(one));

        Http.Answer declined = browser.submit(page, "/poe/decline", Map.of("reason", "not our project"));

        assertThat(declined.status()).as(declined.body()).isEqualTo(302);
        assertThat(one.runs().outcome()).isEqualTo("poe-declined");
    }

    @Test
    void a_customer_signs_at_the_moment_after_another_person_was_named() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        Http.Answer review = reviewed(browser);
        assertThat(names(one.customer()).status()).isEqualTo(200); // nothing that follows has run yet

        Http.Answer signed = sign(browser, review);

        assertThat(signed.status()).as(signed.body()).isEqualTo(302);
        assertThat(one.runs().waitingAt()).containsExactly(REVIEW_POE);
    }

    @Test
    void a_customer_declines_at_the_moment_after_another_person_was_named() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        Http.Answer page = browser.get("/poe");
        names(one.customer());

        Http.Answer declined = browser.submit(page, "/poe/decline", Map.of("reason", "not our project"));

        assertThat(declined.status()).as(declined.body()).isEqualTo(302);
        assertThat(one.runs().outcome()).isEqualTo("poe-declined");
    }

    @Test
    void of_a_signature_a_refusal_and_another_name_at_once_one_decides_and_the_others_are_told() {
        Case one = cases.poeSent();
        Http signs = one.customer();
        Http.Answer review = reviewed(signs);
        Http declines = one.customer();
        Http.Answer page = declines.get("/poe");
        Http names = one.customer();

        List<Integer> answers = AtOnce.all(List.of(
                () -> sign(signs, review).status(),
                () -> declines.submit(page, "/poe/decline", Map.of("reason", "not our project"))
                        .status(),
                () -> names(names).status()));

        assertThat(answers.subList(0, 2)).as("one of them is taken").containsExactlyInAnyOrder(302, 409);
        assertThat(answers.get(2)).as("before, or told that it came too late").isIn(200, 302, 409);
        boolean signed = answers.get(0) == 302;
        assertThat(poes.current(one.id()).signature().isPresent()).isEqualTo(signed);
        assertThat(poes.current(one.id()).refusal().isPresent()).isEqualTo(!signed);
        one.runs();
        if (signed) {
            assertThat(one.waitingAt()).containsExactly(REVIEW_POE);
        } else {
            assertThat(one.outcome()).isEqualTo("poe-declined");
        }
    }

    @Test
    void staff_withdraw_while_the_case_moves() {
        Case one = cases.poeSent();
        crossing.with(() -> moves(one));

        Http.Answer withdrawn =
                cases.http("agent").post("/api/associations/" + one.id() + "/withdraw", "{\"reason\":\"not wanted\"}");

        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(202);
        assertThat(one.runs().outcome()).isEqualTo("withdrawn");
    }

    @Test
    void staff_who_cannot_withdraw_because_the_case_moves_are_told_so() {
        Case one = cases.poeSent();
        for (int time = 0; time < 3; time++) {
            crossing.with(() -> moves(one));
        }

        Http.Answer refused =
                cases.http("agent").post("/api/associations/" + one.id() + "/withdraw", "{\"reason\":\"not wanted\"}");

        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(one.association().withdrawal()).isEmpty();
    }

    @Test
    void of_two_reviewers_the_second_reads_who_decided_what_and_when() {
        Case one = cases.poeSent().customerSigns();
        String task = one.task(REVIEW_POE).getId();
        crossing.with(() -> assertThat(accepts("reviewer", task).status()).isEqualTo(204));

        Http.Answer second = accepts("reviewer", task);

        assertThat(second.status()).as(second.body()).isEqualTo(409);
        assertThat(second.json().get("message").asText())
                .contains("Review POE was completed by ")
                .contains("(reviewer) at ")
                .contains("(accepted)")
                .contains("Nothing was changed")
                .doesNotContain("task is null");
        assertThat(one.runs().poeState()).isEqualTo("accepted");
    }

    @Test
    void whoever_completes_a_task_that_is_done_reads_the_same() {
        Case one = cases.poeSent().customerSigns();
        String task = one.task(REVIEW_POE).getId();
        accepts("reviewer", task);

        Http.Answer submitted =
                cases.http("reviewer").post("/engine-rest/task/" + task + "/submit-form", "{\"variables\":{}}");

        assertThat(submitted.status()).as(submitted.body()).isEqualTo(409);
        assertThat(submitted.json().get("message").asText()).contains("Review POE was completed by ");
    }

    @Test
    void whoever_completes_a_task_that_the_case_took_away_reads_that() {
        Case one = cases.poeSent().customerSigns();
        String task = one.task(REVIEW_POE).getId();
        cases.http("agent").post("/api/associations/" + one.id() + "/withdraw", "{\"reason\":\"not wanted\"}");
        one.runs();

        Http.Answer late = accepts("reviewer", task);

        assertThat(late.status()).as(late.body()).isEqualTo(409);
        assertThat(late.json().get("message").asText()).contains("Review POE is no longer there");
    }

    @Test
    void a_reviewer_accepts_while_the_case_moves() {
        Case one = cases.poeSent().customerSigns();
        String task = one.task(REVIEW_POE).getId();
        crossing.with(() -> moves(one));
        crossing.with(() -> moves(one));

        assertThat(accepts("reviewer", task).status()).isEqualTo(204);
        assertThat(one.runs().poeState()).isEqualTo("accepted");
    }

    @Test
    void a_reviewer_whose_case_does_not_stand_still_is_told_so() {
        Case one = cases.poeSent().customerSigns();
        String task = one.task(REVIEW_POE).getId();
        for (int time = 0; time < 3; time++) {
            crossing.with(() -> moves(one));
        }

        Http.Answer refused = accepts("reviewer", task);

        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.json().get("message").asText())
                .contains("Nothing was changed")
                .contains("again")
                .doesNotContain("OptimisticLocking", "ENGINE-");
        assertThat(one.waitingAt()).contains(REVIEW_POE);
    }

    private static Http.Answer reviewed(Http browser) {
        browser.submit(browser.get("/poe/answers"), "/poe/answers", Cases.answers());
        return browser.get("/poe/review");
    }

    private static Http.Answer sign(Http browser, Http.Answer review) {
        return browser.submit(
                review, "/poe/sign", Map.of("signature", "Ana Trujillo", "contentHash", Cases.contentHash(review)));
    }

    private static Http.Answer names(Http browser) {
        return browser.submit(
                browser.get("/poe"),
                "/poe/refer",
                Map.of("name", "Ben Cho", "title", "CFO", "email", "ben@contoso.example"));
    }

    private Http.Answer accepts(String user, String task) {
        return cases.http(user)
                .post(
                        "/engine-rest/task/" + task + "/complete",
                        "{\"variables\":{\"poeReview\":{\"value\":\"accepted\"}}}");
    }

    private void reminderTicks(Case one) {
        String timer = management
                .createJobQuery()
                .processInstanceId(one.association().processInstanceId().orElseThrow())
                .timers()
                .activityId("event_poeReminderDue")
                .singleResult()
                .getId();
        management.executeJob(timer);
    }

    /** Another transaction changes the execution at which the case waits. */
    private void moves(Case one) {
        jdbc.sql("update act_ru_execution set rev_ = rev_ + 1 where proc_inst_id_ = :instance")
                .param("instance", one.association().processInstanceId().orElseThrow())
                .update();
    }

    private long documents() {
        return jdbc.sql("select count(*) from document").query(Long.class).single();
    }

    private long signedSteps(Case one) {
        return jdbc.sql("select count(*) from poe_event where poe_id = :poe and kind = 'signed'")
                .param("poe", one.id() + "/1")
                .query(Long.class)
                .single();
    }
}
