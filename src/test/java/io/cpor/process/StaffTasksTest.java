package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.poe.Poes;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff complete tasks as Tasklist does, over the engine's REST API; what cannot be accepted is refused in words. */
@CporTest
class StaffTasksTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    Cases cases;

    @Autowired
    Poes poes;

    @Autowired
    RuntimeService runtime;

    @Test
    void a_task_has_its_group_a_due_date_and_shows_what_staff_need() {
        Case one = cases.poeSent().customerSigns();
        String task = one.task("userTask_reviewPoe").getId();
        Http reviewer = cases.http("reviewer");

        assertThat(reviewer.get("/engine-rest/task/" + task).json().get("due").asText())
                .isNotEqualTo("null");
        assertThat(reviewer.get("/engine-rest/task/" + task + "/identity-links")
                        .json()
                        .at("/0/groupId")
                        .asText())
                .isEqualTo("poe-reviewers");
        JsonNode shown =
                reviewer.get("/engine-rest/task/" + task + "/form-variables").json();
        assertThat(shown.at("/customerName/value").asText()).isEqualTo("Contoso Ltd");
        assertThat(shown.at("/poeAnswers/value").asText())
                .contains("Rollout of Teams, with training for all users")
                .contains("Exchange, Teams, SharePoint");
        assertThat(shown.at("/poeSignature/value").asText()).contains("Ana Trujillo");
    }

    @Test
    void a_poe_signed_on_paper_is_recorded_and_another_person_must_accept_it() {
        Case one = cases.poeSent();
        Map<String, Object> typed = paper();

        Http.Answer unseen = submit("reviewer", one, "userTask_fillPoe", typed);
        assertThat(unseen.status()).isEqualTo(400);
        assertThat(unseen.json().get("message").asText()).contains("Upload the signed paper first");

        one.paperFiled("agent");
        assertThat(submit("reviewer", one, "userTask_fillPoe", typed).status()).isEqualTo(204);
        assertThat(one.runs().waitingAt()).containsExactly("userTask_reviewPoe");

        Http.Answer own = submit("reviewer", one, "userTask_reviewPoe", Map.of("poeReview", "accepted"));
        assertThat(own.status()).isEqualTo(400);
        assertThat(own.json().get("message").asText()).contains("another reviewer must accept it");
        assertThat(one.waitingAt()).containsExactly("userTask_reviewPoe");

        Http.Answer other = submit(cases.secondReviewer(), one, "userTask_reviewPoe", Map.of("poeReview", "accepted"));
        assertThat(other.status()).as(other.body()).isEqualTo(204);
        assertThat(cases.http("agent")
                        .get("/api/associations/" + one.id())
                        .json()
                        .at("/poe/answers/signerName")
                        .asText())
                .isEqualTo("Ana Trujillo");
    }

    @Test
    void fill_poe_cannot_be_completed_for_the_customer_without_paper() {
        Case one = cases.poeSent();
        Map<String, Object> typed = paper();
        typed.remove("receivedOnPaper");

        Http.Answer refused = submit("agent", one, "userTask_fillPoe", typed);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("message").asText()).contains("signed on paper");
        assertThat(one.waitingAt()).containsExactly("userTask_fillPoe");
    }

    @Test
    void what_is_typed_from_paper_is_checked_as_the_customers_own_answers_are() {
        Case one = cases.poeSent();
        Map<String, Object> typed = paper();
        typed.put("acknowledgedOn", "2026-02-30");
        typed.put("signerEmail", "not an address");
        typed.put("activityDescription", "");

        Http.Answer refused = submit("agent", one, "userTask_fillPoe", typed);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("message").asText())
                .contains("Date: Please give a date that exists")
                .contains("Your e-mail address: Please give an e-mail address")
                .contains("What the partner does for you: Please fill this in");
    }

    @Test
    void a_correction_needs_words_and_a_decision_must_be_one_of_those_offered() {
        Case one = cases.poeSent().customerSigns();

        Http.Answer wordless = submit("reviewer", one, "userTask_reviewPoe", Map.of("poeReview", "correction"));
        assertThat(wordless.status()).isEqualTo(400);
        assertThat(wordless.json().get("message").asText()).contains("What to correct");

        Http.Answer invented = submit("reviewer", one, "userTask_reviewPoe", Map.of("poeReview", "looks fine"));
        assertThat(invented.status()).isEqualTo(400);
        assertThat(invented.json().get("message").asText()).contains("accepted, correction, withdrawn");
        assertThat(one.waitingAt()).containsExactly("userTask_reviewPoe");
    }

    @Test
    void a_refusal_begins_with_what_is_wrong_and_not_with_the_engines_words() {
        Case one = cases.poeSent().customerSigns();

        assertThat(submit("reviewer", one, "userTask_reviewPoe", Map.of("poeReview", "correction"))
                        .json()
                        .get("message")
                        .asText())
                .startsWith("What to correct");
        assertThat(cases.http("agent")
                        .post(
                                "/engine-rest/process-definition/key/cpor-association/submit-form",
                                JSON.createObjectNode())
                        .json()
                        .get("message")
                        .asText())
                .startsWith("The customer is");
    }

    @Test
    void a_decision_of_an_earlier_round_does_not_count() {
        Case one = cases.poeSent()
                .customerSigns()
                .reviewerAsks("Name the project.")
                .customerSigns();

        Http.Answer silent = submit("reviewer", one, "userTask_reviewPoe", Map.of());

        assertThat(silent.status()).isEqualTo(400);
    }

    @Test
    void what_another_box_left_under_the_name_of_a_field_is_not_what_the_reviewer_entered() {
        Case one = cases.poeSent();
        one.customerHandsIn();
        runtime.setVariable(one.association().processInstanceId().orElseThrow(), "reviewComment", "a stranger's words");
        one.runs();

        Http.Answer done = submit(
                "reviewer",
                one,
                "userTask_reviewPoe",
                Map.of("poeReview", "accepted", "reviewComment", "the reviewer's words"));

        assertThat(done.status()).as(done.body()).isEqualTo(204);
        assertThat(poes.current(one.id()).review().orElseThrow().comment()).isEqualTo("the reviewer's words");
    }

    @Test
    void what_another_box_left_under_the_name_of_an_answer_is_not_what_stands_on_the_paper() {
        Case one = cases.signed(Agreements.contoso());
        runtime.setVariable(
                one.association().processInstanceId().orElseThrow(), "activityDescription", "a stranger's words");
        one.runs().paperFiled("agent");

        Http.Answer done = submit("reviewer", one, "userTask_fillPoe", paper());

        assertThat(done.status()).as(done.body()).isEqualTo(204);
        assertThat(poes.current(one.id()).answers().values())
                .containsEntry("activityDescription", paper().get("activityDescription"));
    }

    @Test
    void the_reviewer_sees_that_nothing_is_known_against_a_poe() {
        Case one = cases.poeSent().customerSigns();

        assertThat(findings(one)).contains("All well").doesNotContain("send this POE back.**");
    }

    @Test
    void a_finding_is_shown_with_microsofts_reason_and_what_to_do() {
        Case one = dated(LocalDate.now().minusYears(2));

        assertThat(findings(one))
                .contains("**Missing or old dates**: The acknowledgement is too old")
                .contains("*Ask for a correction&#58; the next POE is dated and signed anew.*")
                .doesNotContain("Missing products");
    }

    @Test
    void a_poe_with_findings_is_accepted_only_with_a_reason() {
        Case one = dated(LocalDate.now().minusYears(2));

        Http.Answer wordless =
                submit(cases.secondReviewer(), one, "userTask_reviewPoe", Map.of("poeReview", "accepted"));
        assertThat(wordless.status()).isEqualTo(400);
        assertThat(wordless.json().get("message").asText())
                .contains("Comment: Microsoft may send this POE back (Missing or old dates).");
        assertThat(one.waitingAt()).containsExactly("userTask_reviewPoe");

        Http.Answer reasoned = submit(
                cases.secondReviewer(),
                one,
                "userTask_reviewPoe",
                Map.of("poeReview", "accepted", "reviewComment", "The paper shows this year."));
        assertThat(reasoned.status()).as(reasoned.body()).isEqualTo(204);
        assertThat(one.poeState()).isEqualTo("accepted");
    }

    @Test
    void a_poe_with_findings_goes_back_without_a_comment() {
        Case one = dated(LocalDate.now().plusDays(30));
        Map<String, Object> correction = Map.of("poeReview", "correction", "correction", "Give today's date.");

        assertThat(submit(cases.secondReviewer(), one, "userTask_reviewPoe", correction)
                        .status())
                .isEqualTo(204);
        assertThat(one.runs().waitingAt()).containsExactly("userTask_fillPoe");

        Case other = dated(LocalDate.now().plusDays(30));
        assertThat(submit(cases.secondReviewer(), other, "userTask_reviewPoe", Map.of("poeReview", "withdrawn"))
                        .status())
                .isEqualTo(204);
        assertThat(other.runs().outcome()).isEqualTo("withdrawn");
    }

    /** A case whose POE came on paper and bears that date. */
    private Case dated(LocalDate acknowledged) {
        Case one = cases.poeSent();
        Map<String, Object> typed = paper();
        typed.put("acknowledgedOn", acknowledged.toString());
        one.paperFiled("reviewer");
        assertThat(submit("reviewer", one, "userTask_fillPoe", typed).status()).isEqualTo(204);
        return one.runs();
    }

    private String findings(Case one) {
        String task = one.task("userTask_reviewPoe").getId();
        return cases.http("reviewer")
                .get("/engine-rest/task/" + task + "/form-variables")
                .json()
                .at("/poeFindings/value")
                .asText();
    }

    @Test
    void the_customers_words_stand_in_the_review_as_text() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        Map<String, String> answers = new HashMap<>(Cases.answers());
        answers.put("activityDescription", "<script>alert(1)</script> | [x](javascript:1) **bold** ${7*7}");
        browser.submit(browser.get("/poe/answers"), "/poe/answers", answers);
        Http.Answer review = browser.get("/poe/review");
        browser.submit(review, "/poe/sign", Map.of("signature", "Ana", "contentHash", Cases.contentHash(review)));

        String task = one.runs().task("userTask_reviewPoe").getId();
        String shown = cases.http("reviewer")
                .get("/engine-rest/task/" + task + "/form-variables")
                .json()
                .at("/poeAnswers/value")
                .asText();

        assertThat(shown).doesNotContain("<script>").doesNotContain("[x](").doesNotContain("**bold**");
        assertThat(shown).contains("&#60;script&#62;");
    }

    @Test
    void a_case_is_started_from_tasklists_form_by_the_same_rules_as_the_apis() {
        Http.Answer refused =
                cases.http("agent").post("/engine-rest/process-definition/key/cpor-association/submit-form", """
                        {"variables":{"customerKind":{"type":"String","value":"company"},
                          "tenantId":{"type":"String","value":"not a guid"},
                          "workloads":{"type":"Json","value":"[\\"Telepathy\\"]"},
                          "solutionArea":{"type":"String","value":"modern-work-and-security"}}}""");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("message").asText())
                .contains("Tenant ID: This is not the customer's tenant ID")
                .contains("Customer name: Missing")
                .contains("Unknown workload");
    }

    @Test
    void nobody_starts_a_second_instance_for_an_association() {
        Case one = cases.poeSent();

        Http.Answer refused = cases.http("agent")
                .post(
                        "/engine-rest/process-definition/key/cpor-association/submit-form",
                        "{\"businessKey\":\"" + one.id() + "\"}");

        assertThat(refused.status()).isGreaterThanOrEqualTo(400);
        assertThat(refused.json().get("message").asText()).contains("Start without a business key");
        assertThat(one.waitingAt()).containsExactly("userTask_fillPoe");
    }

    @Test
    void what_staff_send_along_does_not_change_whose_case_it_is() {
        Case one = cases.poeSent().customerSigns();
        Case other = cases.poeSent();

        Http.Answer refused = submit(
                "reviewer",
                one,
                "userTask_reviewPoe",
                Map.of("poeReview", "accepted", "associationId", other.id(), "verification", "verified"));
        one.runs();

        assertThat(refused.status()).isEqualTo(400);
        assertThat(one.waitingAt()).containsExactly("userTask_reviewPoe");
        assertThat(other.waitingAt()).containsExactly("userTask_fillPoe");
    }

    @Test
    void nobody_begins_a_case_in_the_middle_of_the_diagram() {
        Case one = cases.poeSent();

        Http.Answer refused = cases.http("agent")
                .post("/engine-rest/process-definition/key/cpor-association/start", """
                        {"businessKey":"%s","skipCustomListeners":false,"startInstructions":[
                          {"type":"startBeforeActivity","activityId":"endEvent_associationActive"}]}""".formatted(one.id()));

        assertThat(refused.status()).isGreaterThanOrEqualTo(400);
        assertThat(one.outcome()).isEqualTo("open");
    }

    private Http.Answer submit(String user, Case one, String box, Map<String, Object> answers) {
        String task = one.task(box).getId();
        ObjectNode body = JSON.createObjectNode();
        ObjectNode variables = body.putObject("variables");
        answers.forEach((name, value) -> variables
                .putObject(name)
                .put("type", value instanceof Boolean ? "Boolean" : "String")
                .putPOJO("value", value));
        return cases.http(user).post("/engine-rest/task/" + task + "/submit-form", body);
    }

    private static Map<String, Object> paper() {
        Map<String, Object> typed = new HashMap<>(Cases.answers());
        typed.remove("electronicConsent");
        typed.put("adoption", true);
        typed.put("authorized", true);
        typed.put("receivedOnPaper", true);
        return typed;
    }
}
