package io.cpor.process.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every status that Partner Center may show (field facts 2.1), seen by the sweep: where it leads. */
@CporTest
class EveryStatusTest {
    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    /** Partner Center shows the claim so, and the sweep sees it. */
    private void shows(Case one, String status, String reason) {
        becomes(one, status, reason);
        cases.sweep();
        one.runs();
    }

    private void asks(Case one, String reason) {
        becomes(one, "Partner action required", reason);
    }

    private void becomes(Case one, String status, String reason) {
        jdbc.sql("""
                        update sandbox_claim set status = :status, reason = :reason,
                          changed_at = dateadd(second, 1, changed_at) where external_reference = :reference""")
                .param("status", status)
                .param("reason", reason)
                .param("reference", one.reference())
                .update();
    }

    @ParameterizedTest
    @CsvSource({
        "Draft, gateway_nextPoll",
        "Submitted, gateway_nextPoll",
        "Under review, gateway_nextPoll",
        "Dispute, gateway_nextPoll",
        "Partner action required, userTask_answerReviewer",
        "Approved, gateway_consent",
        "Rejected, userTask_decideOnDispute",
        "Rejected final, userTask_decideOnDispute",
        "Customer claimed, userTask_clarifyStatus",
        "Awaiting customer consent response, userTask_clarifyStatus",
        "Disputed expired, userTask_clarifyStatus"
    })
    void a_status_leads_to_its_box(String status, String box) {
        Case one = cases.underReview();

        shows(one, status, null);

        assertThat(one.waitingAt()).contains(box);
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "Submitted, gateway_nextPoll",
        "Under review, gateway_nextPoll",
        "Approved, gateway_consent",
        "Rejected, userTask_decideOnDispute"
    })
    void a_question_ends_by_itself_when_the_claim_moves_on(String next, String box) {
        Case one = cases.underReview();
        shows(one, "Partner action required", "Missing products");
        assertThat(one.waitingAt()).contains("userTask_answerReviewer");

        shows(one, next, null);

        assertThat(one.waitingAt()).contains(box).doesNotContain("userTask_answerReviewer");
    }

    @ParameterizedTest
    @CsvSource({"Under review, gateway_nextPoll", "Approved, gateway_consent", "Rejected, userTask_decideOnDispute"})
    void a_status_that_nobody_knew_is_no_task_any_more_when_the_claim_moves_on(String next, String box) {
        Case one = cases.underReview();
        shows(one, "Customer claimed", null);
        assertThat(one.waitingAt()).contains("userTask_clarifyStatus");

        shows(one, next, null);

        assertThat(one.waitingAt()).contains(box).doesNotContain("userTask_clarifyStatus");
    }

    @Test
    void another_question_takes_the_place_of_the_first_and_an_answer_to_that_is_not_sent() {
        Case one = cases.underReview();
        shows(one, "Partner action required", "Missing products");
        String first = one.task("userTask_answerReviewer").getId();

        shows(one, "Partner action required", "Missing or old dates");

        assertThat(one.task("userTask_answerReviewer").getId()).isNotEqualTo(first);
        assertThat(form(one, "userTask_answerReviewer").at("/claimReason/value").asText())
                .isEqualTo("Missing or old dates");

        asks(one, "Missing customer acknowledgement"); // nobody has looked yet
        one.completes("agent", "userTask_answerReviewer", Map.of("answer", "The date is on page 3."));

        assertThat(form(one, "userTask_answerReviewer").at("/claimReason/value").asText())
                .isEqualTo("Missing customer acknowledgement");
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Partner action required");
    }

    @Test
    void an_approved_claim_that_is_rejected_after_all_does_not_become_active() {
        Case one = cases.underReview();
        shows(one, "Approved", null);
        shows(one, "Rejected", "Insufficient proof of execution");
        assertThat(one.waitingAt()).as("no decision is guessed").contains("gateway_consent");

        one.timeComes("event_optOutWindowPassed");

        assertThat(one.waitingAt()).containsExactly("userTask_decideOnDispute");
        assertThat(one.association().confirmedAt()).isEmpty();
        assertThat(one.claim().decision().orElseThrow().decision().code()).isEqualTo("rejected");
        assertThat(form(one, "userTask_decideOnDispute")
                        .at("/claimReason/value")
                        .asText())
                .isEqualTo("Insufficient proof of execution");
    }

    @Test
    void an_approved_claim_that_was_shown_as_rejected_for_a_while_becomes_active() {
        Case one = cases.underReview();
        shows(one, "Approved", null);
        shows(one, "Rejected", "Insufficient proof of execution");
        shows(one, "Approved", null);

        one.timeComes("event_optOutWindowPassed");

        assertThat(one.outcome()).isEqualTo("active");
    }

    @Test
    void answer_reviewer_shows_the_reason_what_helps_and_until_when() {
        Case one = cases.underReview();
        shows(one, "Partner action required", "Missing products");

        JsonNode form = form(one, "userTask_answerReviewer");

        assertThat(form.at("/claimReason/value").asText()).isEqualTo("Missing products");
        assertThat(form.at("/remedy/value").asText()).contains("claimed product is not named");
        assertThat(form.at("/timeLeft/value").asText()).matches("\\d+ \\w+ \\d{4}, \\d\\d:\\d\\d");
        assertThat(one.task("userTask_answerReviewer").getDueDate()).isNotNull();
        assertThat(sheet(one)).contains("There is time until").matches("(?s).*\\d+ minutes? left.*");
    }

    @Test
    void decide_on_dispute_shows_the_time_left_and_that_one_dispute_was_all() {
        Case one = cases.underReview();
        shows(one, "Rejected", "Insufficient proof of execution");
        assertThat(form(one, "userTask_decideOnDispute").at("/timeLeft/value").asText())
                .matches("\\d+ \\w+ \\d{4}, \\d\\d:\\d\\d");
        assertThat(form(one, "userTask_decideOnDispute").at("/remedy/value").asText())
                .contains("Compare the POE");
        assertThat(sheet(one)).contains("There is time until");

        one.completes(
                "agent",
                "userTask_decideOnDispute",
                Map.of("disputeDecision", "dispute", "justification", "It is all there."));
        shows(one, "Rejected final", "Insufficient proof of execution");

        assertThat(form(one, "userTask_decideOnDispute").at("/timeLeft/value").asText())
                .contains("one dispute per claim");
        assertThat(sheet(one)).doesNotContain("There is time until");
    }

    @Test
    void a_final_rejection_cannot_be_disputed() {
        Case one = cases.underReview();
        shows(one, "Rejected final", null);

        assertThatThrownBy(() -> one.completes(
                        "agent",
                        "userTask_decideOnDispute",
                        Map.of("disputeDecision", "dispute", "justification", "It is all there.")))
                .hasMessageContaining("none of a final rejection");
    }

    private JsonNode form(Case one, String box) {
        return cases.http("agent")
                .get("/engine-rest/task/" + one.task(box).getId() + "/form-variables")
                .json();
    }

    private String sheet(Case one) {
        return cases.http("agent").get("/staff/claim/" + one.id()).body();
    }
}
