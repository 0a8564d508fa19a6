package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.association.DroppedLine;
import io.cpor.association.claim.Claim;
import io.cpor.poe.Poes;
import io.cpor.poe.document.PoeDocuments;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.PassedTime;
import io.cpor.testing.ShownStatus;
import io.cpor.testing.Slow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Staff do what Microsoft's reviewer asks for: answer, take lines out of the claim, or have a new POE signed. */
@CporTest
@Slow
class AnsweredReviewerTest {
    private static final String ANSWER = "userTask_answerReviewer";

    @Autowired
    Cases cases;

    @Autowired
    Poes poes;

    @Autowired
    PoeDocuments documents;

    @Autowired
    ShownStatus shown;

    @Autowired
    PassedTime passed;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    private Case asked() {
        return cases.underReview().microsoft("request-information").timeComes("event_pollDue");
    }

    private Http.Answer submit(Case one, String box, String user, Map<String, String> answers) {
        ObjectNode variables = new com.fasterxml.jackson.databind.ObjectMapper().createObjectNode();
        answers.forEach((key, value) ->
                variables.withObjectProperty("variables").putObject(key).put("value", value));
        return cases.http(user).post("/engine-rest/task/" + one.task(box).getId() + "/submit-form", variables);
    }

    private String poeAtPartnerCenter(Claim claim) {
        return jdbc.sql("select poe_sha256 from sandbox_claim where cast(number as varchar(20)) = :id")
                .param("id", claim.claimId())
                .query(String.class)
                .single();
    }

    @Test
    void a_question_after_the_verification_is_the_same_task_with_microsofts_deadline() {
        Case verified = cases.underReview().microsoft("verify").timeComes("event_pollDue");
        assertThat(verified.waitingAt()).contains("gateway_untilDecided").doesNotContain("gateway_nextPoll");
        shown.is(verified, "Partner action required", Instant.now());
        cases.sweep();
        cases.sweep();

        assertThat(verified.runs().waitingAt()).contains(ANSWER);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("unclear-event")
                        .processInstanceBusinessKey(verified.id())
                        .count())
                .isZero();
        assertThat(verified.task(ANSWER).getDueDate().toInstant())
                .isAfter(verified.claim().lastSeen().orElseThrow().changedAt());
        verified.completes("agent", ANSWER, Map.of("answer", "It is on page 2."));
        assertThat(verified.claim().answer()).isEqualTo("It is on page 2.");
        assertThat(verified.waitingAt()).doesNotContain(ANSWER);
        assertThat(verified.consentArrives().microsoft("approve").newsArrive().outcome())
                .isEqualTo("active");
    }

    @Test
    void what_is_accepted_before_it_is_verified_waits_for_the_poll_only() {
        Case accepted = cases.underReview().consentArrives().decisionArrives("accepted");
        assertThat(accepted.microsoft("approve").newsArrive().outcome()).isEqualTo("active");
    }

    @Test
    void the_customer_is_told_why_another_poe_is_asked_for_and_that_microsoft_writes_no_more() {
        Case one = asked();
        String reason = one.claim().lastSeen().orElseThrow().reason();
        assertThat(submit(one, ANSWER, "agent", Map.of("answerKind", "new-poe")).status())
                .isEqualTo(204);
        one.runs();

        assertThat(one.mails().get(0).get("subject").asText()).startsWith("Please sign a new proof of execution for ");
        assertThat(one.mails().get(0).get("text").asText())
                .contains("We have your signed proof of execution (POE)", "asks ", " for a new one.", "> " + reason);
        Http customer = one.customer();
        assertThat(customer.get("/poe").body())
                .contains("asks ", " for a new one.", reason)
                .doesNotContain("would like Microsoft to recognize it", "Microsoft will mail you");
        one.customerSigns();

        assertThat(one.mails().get(0).get("text").asText())
                .contains("You need not do anything more.")
                .doesNotContain("Microsoft sends you");
    }

    @Test
    void a_new_poe_goes_to_the_same_claim_with_the_answer() {
        Case one = asked();
        String claimId = one.claim().claimId();
        String first = poeAtPartnerCenter(one.claim());
        Instant due = one.task(ANSWER).getDueDate().toInstant();

        assertThat(submit(one, ANSWER, "agent", Map.of("answerKind", "new-poe")).status())
                .isEqualTo(204);
        assertThat(one.runs().waitingAt()).containsExactly("userTask_fillPoe");
        assertThat(one.task("userTask_fillPoe").getDueDate().toInstant())
                .as("it must be back before Microsoft's time is over")
                .isBeforeOrEqualTo(due);
        one.customerSigns().reviewerAccepts().runs();

        assertThat(one.waitingAt()).contains(ANSWER);
        assertThat(one.association().claims()).hasSize(1);
        assertThat(cases.http("agent")
                        .get("/engine-rest/task/" + one.task(ANSWER).getId() + "/form-variables")
                        .json()
                        .at("/newPoe/value")
                        .asText())
                .contains("POE 2 was signed");
        assertThat(one.task(ANSWER).getDueDate().toInstant())
                .as("Microsoft's deadline stays")
                .isEqualTo(due);
        one.completes("agent", ANSWER, Map.of("answer", "Here is a POE that names all."));

        assertThat(one.claim().claimId()).isEqualTo(claimId);
        assertThat(one.claim().poeNumber()).isEqualTo(2);
        assertThat(one.claim().hasPoeToSend()).isFalse();
        assertThat(poeAtPartnerCenter(one.claim()))
                .isNotEqualTo(first)
                .isEqualTo(documents
                        .sealedDocument(poes.get(one.id(), 2))
                        .orElseThrow()
                        .sha256());
        assertThat(one.consentArrives().microsoft("approve").newsArrive().outcome())
                .isEqualTo("active");
    }

    @Test
    void without_a_new_poe_staff_are_asked_again_while_the_claim_waits() {
        Case one = asked();
        one.completes("agent", ANSWER, Map.of("answerKind", "new-poe")).timeComes("event_poeOverdue");
        one.completes("agent", "userTask_chaseCustomer", Map.of("chaseDecision", "give-up"));

        assertThat(one.outcome()).isEqualTo("open");
        assertThat(one.waitingAt()).contains(ANSWER);
    }

    @Test
    void the_new_poe_is_not_withdrawn_over_the_head_of_the_open_claim() {
        Case one = asked();
        one.completes("agent", ANSWER, Map.of("answerKind", "new-poe")).customerSigns();

        Http.Answer refused = submit(one, "userTask_reviewPoe", "reviewer", Map.of("poeReview", "withdrawn"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("is open at Microsoft")
                .contains(one.claim().claimId());
        assertThat(one.waitingAt()).containsExactly("userTask_reviewPoe");
    }

    @Test
    void a_claim_that_was_rejected_meanwhile_gets_a_successor_with_the_new_poe() {
        Case one = asked();
        one.completes("agent", ANSWER, Map.of("answerKind", "new-poe"))
                .microsoft("reject")
                .newsArrive();
        cases.sweep();
        one.customerSigns().reviewerAccepts().runs();

        assertThat(one.association().claims()).hasSize(2);
        assertThat(one.claim().poeNumber()).isEqualTo(2);
        assertThat(one.waitingAt()).contains("gateway_nextPoll");
    }

    @Test
    void lines_are_taken_out_of_the_claim_as_those_that_the_reviewer_drops() {
        Case one = asked();

        Http.Answer stray = submit(one, ANSWER, "agent", Map.of("answer", "Without it.", "dropLines", "Tea"));
        assertThat(stray.status()).isEqualTo(400);
        assertThat(stray.json().get("message").asText())
                .contains("Take out of the claim")
                .contains("\"Tea\"");
        Http.Answer all =
                submit(one, ANSWER, "agent", Map.of("answer", "x", "dropLines", "Exchange\nTeams\nSharePoint"));
        assertThat(all.json().get("message").asText()).contains("nothing would be left");
        assertThat(one.claim().answer()).isNull();

        assertThat(submit(one, ANSWER, "agent", Map.of("answer", "Without Teams.", "dropLines", " teams \n"))
                        .status())
                .isEqualTo(204);
        one.runs();

        assertThat(one.association().claimedLines().dropped())
                .extracting(DroppedLine::workload)
                .containsExactly("Teams");
        assertThat(one.association().engagement().workloadNames()).containsExactly("Exchange", "SharePoint");
    }

    private Case newPoeWanted() {
        return asked().completes("agent", ANSWER, Map.of("answerKind", "new-poe"));
    }

    @Test
    void a_customer_who_declines_the_new_poe_leaves_the_claim_to_staff() {
        Case one = newPoeWanted().customerDeclinesToSign("We sign once.");

        assertThat(one.outcome()).isEqualTo("open");
        assertThat(one.waitingAt()).contains(ANSWER).doesNotContain("userTask_fillPoe");
        one.completes("agent", ANSWER, Map.of("answerKind", "new-poe")).customerSigns();
        assertThat(one.waitingAt()).as("another POE can be asked for").contains("userTask_reviewPoe");
    }

    @Test
    void also_one_who_declines_it_late() {
        Case one = newPoeWanted().timeComes("event_poeOverdue").customerDeclinesToSign("We sign once.");

        assertThat(one.outcome()).isEqualTo("open");
        assertThat(one.waitingAt()).contains(ANSWER).doesNotContain("userTask_chaseCustomer");
        one.completes("agent", ANSWER, Map.of("answer", "They sign once."));
        assertThat(one.consentArrives().microsoft("approve").newsArrive().outcome())
                .isEqualTo("active");
    }

    private Case rejectedMeanwhile() {
        Case one = newPoeWanted().microsoft("reject").newsArrive();
        cases.sweep();
        return one;
    }

    @Test
    void a_rejection_meanwhile_is_put_before_staff_when_the_new_poe_is_given_up() {
        Case one = rejectedMeanwhile().timeComes("event_poeOverdue");
        one.completes("agent", "userTask_chaseCustomer", Map.of("chaseDecision", "give-up"));

        assertThat(one.outcome()).isEqualTo("open");
        assertThat(one.waitingAt()).containsExactly("userTask_decideOnDispute");
        one.completes("agent", "userTask_decideOnDispute", Map.of("disputeDecision", "new-poe"))
                .timeComes("event_poeOverdue")
                .completes("agent", "userTask_chaseCustomer", Map.of("chaseDecision", "give-up"));
        assertThat(one.outcome()).as("they decided on it already").isEqualTo("poe-not-returned");
    }

    @Test
    void and_when_the_customer_declines_it() {
        assertThat(rejectedMeanwhile().customerDeclinesToSign("No.").waitingAt())
                .containsExactly("userTask_decideOnDispute");
    }

    @Test
    void giving_up_ends_the_link_while_the_claim_goes_on() {
        Case one = newPoeWanted().timeComes("event_poeOverdue");
        Http browser = one.customer();
        one.completes("agent", "userTask_chaseCustomer", Map.of("chaseDecision", "give-up"));

        assertThat(browser.get("/poe/answers").status()).isEqualTo(404);
        assertThat(one.waitingAt()).contains(ANSWER);
    }

    @Test
    void no_new_poe_is_asked_for_once_microsoft_has_decided() {
        Case one = asked();
        shown.is(one, "Partner action required", Instant.now().plusSeconds(60));
        one.decisionArrives("accepted");
        assertThat(one.waitingAt()).contains(ANSWER);

        Http.Answer refused = submit(one, ANSWER, "agent", Map.of("answerKind", "new-poe"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("accepted the claim already").contains("answer now");
        assertThat(one.waitingAt()).contains(ANSWER);
    }

    @Test
    void consent_and_decision_that_come_while_the_new_poe_is_signed_are_not_waited_for_again() {
        Case before = asked().consentArrives();
        before.completes("agent", ANSWER, Map.of("answerKind", "new-poe"));
        before.microsoft("approve").newsArrive();
        cases.sweep();
        before.customerSigns().reviewerAccepts().runs();
        passed.untilNextTry();

        assertThat(before.newsArrive().outcome())
                .as(before.waitingAt().toString())
                .isEqualTo("active");
    }

    @Test
    void a_new_poe_that_is_wanted_late_leaves_the_customer_time() {
        Case one = asked();
        jdbc.sql("update claim set seen_changed_at = :then where association_id = :id")
                .param("then", Instant.now().minus(Duration.ofDays(60)).atOffset(ZoneOffset.UTC))
                .param("id", one.id())
                .update();
        one.completes("agent", ANSWER, Map.of("answerKind", "new-poe"));

        Instant sent = poes.lookAtCurrent(one.id()).sending().lastAt();
        assertThat(one.due("event_poeOverdue"))
                .as("the first reminder, which is sooner than a day in the sandbox")
                .isBetween(sent.plus(Duration.ofMinutes(3)).minusSeconds(1), sent.plus(Duration.ofMinutes(4)));
    }

    /** The reviewer drops it at the moment at which staff answer. */
    private void reviewerDrops(Case one, String... lines) {
        jdbc.sql("update sandbox_claim set dropped = :lines where external_reference = :reference")
                .param("lines", String.join("\n", lines))
                .param("reference", one.reference())
                .update();
    }

    @Test
    void what_the_reviewer_dropped_meanwhile_is_not_taken_out_once_more() {
        Case one = asked();
        reviewerDrops(one, "Teams");
        one.completes("agent", ANSWER, Map.of("answer", "Without.", "dropLines", "Teams\nExchange"));

        assertThat(one.association().engagement().workloadNames()).containsExactly("SharePoint");
        assertThat(one.waitingAt()).doesNotContain(ANSWER);
    }

    @Test
    void an_answer_that_would_leave_nothing_comes_back_to_staff_with_its_words() {
        Case one = asked();
        reviewerDrops(one, "Teams", "SharePoint");
        one.completes("agent", ANSWER, Map.of("answer", "Without Exchange.", "dropLines", "Exchange"));

        assertThat(one.association().engagement().workloadNames()).containsExactly("Exchange");
        assertThat(one.waitingAt()).contains(ANSWER);
        JsonNode form = cases.http("agent")
                .get("/engine-rest/task/" + one.task(ANSWER).getId() + "/form-variables")
                .json();
        assertThat(form.at("/answer/value").asText()).isEqualTo("Without Exchange.");
        assertThat(form.at("/refusal/value").asText()).contains("nothing would be left");
        one.completes("agent", ANSWER, Map.of("answer", "It stays.", "dropLines", ""));
        assertThat(one.claim().answer()).isEqualTo("It stays.");
        assertThat(one.waitingAt()).doesNotContain(ANSWER);
    }

    @Test
    void another_contact_is_not_thanked_for_what_the_one_before_signed() {
        Case one = newPoeWanted();
        String reason = one.claim().lastSeen().orElseThrow().reason();
        cases.http("agent")
                .submit(
                        new Http.Answer(200, "", null),
                        "/staff/poe/" + one.id() + "/send-again",
                        Map.of("name", "Ben", "title", "CIO", "email", "ben@contoso.example"));
        one.runs();

        String mail = cases.mailsTo("ben@contoso.example").get(0).get("text").asText();
        String page = one.customer().get("/poe").body();
        for (String text : List.of(mail, page)) {
            assertThat(text)
                    .contains("would like Microsoft to recognize it", "asks ", " for a new one", reason)
                    .doesNotContain("We have your signed proof", "You entered", "What you entered", "once more");
        }
        one.customerDeclinesToSign("We sign once.");
        assertThat(cases.mailsTo("ben@contoso.example").get(0).get("text").asText())
                .doesNotContain("that you signed before");
    }

    @Test
    void nor_after_that_contact_declined_and_is_asked_again() {
        Case one = newPoeWanted();
        cases.http("agent")
                .submit(
                        new Http.Answer(200, "", null),
                        "/staff/poe/" + one.id() + "/send-again",
                        Map.of("name", "Ben", "title", "CIO", "email", "ben@contoso.example"));
        one.runs().customerDeclinesToSign("Not yet.");
        one.completes("agent", ANSWER, Map.of("answerKind", "new-poe"));

        assertThat(cases.mailsTo("ben@contoso.example").get(0).get("text").asText())
                .contains("would like Microsoft to recognize it")
                .doesNotContain("We have your signed proof", "What you entered", "once more");
    }
}
