package io.cpor.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cpor.process.bulk.BulkStarts;
import io.cpor.process.bulk.RowState;
import io.cpor.testing.AgreementFiles;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.OwnModels;
import io.cpor.testing.Owner;
import io.cpor.testing.Scans;
import io.cpor.testing.SecurityStatement;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody accepts a POE alone, and nobody completes a task that is not meant for them. */
@CporTest
@SecurityStatement(6)
class FourEyesTest {
    private static final Map<String, String> BEN =
            Map.of("name", "Ben Cho", "title", "CFO", "email", "ben@contoso.example");
    private static final Map<String, String> KIM =
            Map.of("name", "Kim Berg", "title", "CIO", "email", "kim@contoso.example");

    @Autowired
    Cases cases;

    @Autowired
    BulkStarts bulk;

    @Autowired
    TaskService tasks;

    @Autowired
    RepositoryService repository;

    @AfterEach
    void noModelsOfOwners() {
        OwnModels.removeAll(repository);
    }

    @Test
    void whoever_opened_the_case_cannot_accept_its_poe() {
        Case one = signed(startedBy("reviewer"));

        refusesTo("reviewer", one, "You opened this association yourself");
        assertThat(accepts(cases.secondReviewer(), one).status()).isEqualTo(204);
    }

    @Test
    void nor_in_another_spelling_of_the_user_id() {
        Case one = signed(startedBy("reviewer"));

        refusesTo(cases.user("REVIEWER", "staff", "poe-reviewers"), one, "You opened this association yourself");
    }

    @Test
    void nor_whoever_opened_it_with_the_form_of_tasklist() {
        String started = cases.http("reviewer")
                .post("/engine-rest/process-definition/key/cpor-association/submit-form", startForm())
                .json()
                .path("businessKey")
                .asText();
        Case one = signed(cases.named(started));

        refusesTo("reviewer", one, "You opened this association yourself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "reviewer"})
    void nor_whoever_handed_in_the_file_or_had_it_started(String handsIn) {
        Http.Answer begun = cases.http(handsIn)
                .upload(
                        null,
                        "/api/agreements/import?preview=true",
                        new Http.FormFile(
                                "agreements.csv",
                                "text/csv",
                                (AgreementFiles.header() + AgreementFiles.row("Contoso")).getBytes(UTF_8)),
                        "Accept",
                        "application/json");
        String file = begun.json().get("id").asText();
        await().atMost(ofSeconds(60))
                .until(() -> !bulk.find(file).orElseThrow().state().isBusy());
        bulk.confirm(file, handsIn.equals("agent") ? "reviewer" : "agent");
        await().atMost(ofSeconds(60)).until(() -> started(file) != null);
        Case one = signed(cases.named(started(file)));

        refusesTo("reviewer", one, "another reviewer must accept this POE");
        bulk.forget(file);
    }

    @Test
    void nor_whoever_ever_sent_it_to_another_contact_also_if_somebody_changed_it_again() {
        Case one = cases.poeSent();
        sendsAgain("reviewer", one, BEN);
        sendsAgain("agent", one, KIM);
        signed(one);

        refusesTo("reviewer", one, "You changed the customer's contact yourself");
    }

    @Test
    void nor_whoever_confirmed_the_person_that_the_customer_named() {
        Case one = cases.poeSent().timeComes("event_poeOverdue");
        Map<String, Object> answers = new HashMap<>(Map.of("chaseDecision", "send-again"));
        answers.putAll(Map.of("contactName", "Ben Cho", "contactTitle", "CFO", "contactEmail", "ben@contoso.example"));
        one.completes("reviewer", "userTask_chaseCustomer", answers);
        sendsAgain("agent", one, KIM);
        signed(one);

        refusesTo("reviewer", one, "You changed the customer's contact yourself");
    }

    @Test
    void nor_whoever_ever_typed_it_off_also_if_somebody_typed_it_off_again() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        browser.upload(browser.get("/poe"), "/poe/upload", Scans.jpeg());
        one.runs();
        typesOff("reviewer", one);
        typesOff("agent", one);

        refusesTo("reviewer", one, "You recorded this POE yourself");
    }

    @Test
    void a_task_that_was_handed_to_somebody_outside_its_group_is_not_completed_by_them() {
        Case one = signed(cases.poeSent());
        String task = one.task("userTask_reviewPoe").getId();
        // past the engine's door, which refuses to hand it over
        tasks.setAssignee(task, "manager");
        refusesTo("manager", one, "is for the group poe-reviewers");
        tasks.setAssignee(task, "reviewer");
        tasks.delegateTask(task, "manager");
        tasks.resolveTask(task);
        tasks.setOwner(task, "manager");
        tasks.setAssignee(task, "manager");
        refusesTo("manager", one, "is for the group poe-reviewers");
        refusesTo("admin", one, "is for the group poe-reviewers");

        tasks.setAssignee(task, "reviewer");
        assertThat(accepts("reviewer", one).status()).isEqualTo(204);
    }

    @Test
    void nor_after_they_were_made_a_candidate_of_the_task() {
        Case one = signed(cases.poeSent());
        String task = one.task("userTask_reviewPoe").getId();
        tasks.addCandidateGroup(task, "managers");
        tasks.addCandidateUser(task, "manager");

        refusesTo("manager", one, "is for the group poe-reviewers");
    }

    @Test
    void it_holds_for_the_other_tasks_too() {
        Case overdue = cases.poeSent().timeComes("event_poeOverdue");
        String task = overdue.task("userTask_chaseCustomer").getId();
        tasks.setAssignee(task, "manager");

        Http.Answer refused = cases.http("manager")
                .post(
                        "/engine-rest/task/" + task + "/submit-form",
                        "{\"variables\":{\"chaseDecision\":{\"value\":\"give-up\"}}}");

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("is for the group staff");
        assertThat(overdue.runs().waitingAt()).containsExactly("userTask_chaseCustomer");
        assertThat(cases.http("manager")
                        .post("/engine-rest/task/" + task + "/complete", "{\"variables\":{}}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void and_for_the_tasks_of_a_model_of_an_owners_own() {
        String key = OwnModels.freshKey();
        new Owner(cases.http("owner")).deploys(key + ".bpmn", OwnModels.process(key));
        cases.http("admin").post("/engine-rest/process-definition/key/" + key + "/submit-form", "{}");
        String task =
                tasks.createTaskQuery().processDefinitionKey(key).singleResult().getId();

        Http.Answer refused = cases.http("admin").post("/engine-rest/task/" + task + "/complete", "{}");

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("is for the group managers");
        assertThat(cases.http("manager")
                        .post("/engine-rest/task/" + task + "/complete", "{}")
                        .status())
                .isEqualTo(204);
    }

    private String started(String file) {
        return bulk.rows(file, EnumSet.allOf(RowState.class), 0, 10).get(0).associationId();
    }

    private Case startedBy(String user) {
        Http.Answer started = cases.http(user).post("/api/associations", Agreements.contoso());
        assertThat(started.status()).as(started.body()).isEqualTo(201);
        return cases.named(started.json().get("id").asText());
    }

    private static Case signed(Case one) {
        return one.runs().customerSigns();
    }

    private static String startForm() {
        var agreement = Agreements.contoso();
        var variables = new ObjectMapper().createObjectNode();
        Map<String, String> fields = new HashMap<>(Map.of(
                "customerKind", "company",
                "customerName", "Contoso Ltd",
                "tenantId", agreement.at("/customer/tenantId").asText(),
                "domain", "contoso.onmicrosoft.com",
                "contactName", "Ana Trujillo",
                "contactTitle", "IT Director",
                "contactEmail", "ana.trujillo@contoso.example"));
        fields.putAll(Map.of(
                "solutionArea", "modern-work-and-security",
                "partnerRole", "use-or-consume",
                "workloads", "Exchange, Teams",
                "partnerLocationId", "1234567",
                "partnerContactName", "Sam Okoro",
                "partnerContactEmail", "sam.okoro@partner.example",
                "agreementReference", "SOW-2026-017",
                "signedOn", "2026-11-01",
                "purpose", "adoption"));
        fields.forEach(
                (name, value) -> variables.putObject(name).put("type", "String").put("value", value));
        return "{\"variables\":" + variables + "}";
    }

    private void sendsAgain(String user, Case one, Map<String, String> to) {
        Http.Answer done =
                cases.http(user).submit(new Http.Answer(200, "", null), "/staff/poe/" + one.id() + "/send-again", to);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        one.runs();
    }

    private void typesOff(String user, Case one) {
        Map<String, String> typed = new HashMap<>(Cases.answers());
        typed.remove("electronicConsent");
        Http.Answer done =
                cases.http(user).submit(new Http.Answer(200, "", null), "/staff/poe/" + one.id() + "/typed", typed);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
    }

    private Http.Answer accepts(String user, Case one) {
        return cases.http(user)
                .post(
                        "/engine-rest/task/" + one.task("userTask_reviewPoe").getId() + "/submit-form",
                        "{\"variables\":{\"poeReview\":{\"value\":\"accepted\"}}}");
    }

    private void refusesTo(String user, Case one, String words) {
        Http.Answer refused = accepts(user, one);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains(words);
        assertThat(one.runs().waitingAt()).containsExactly("userTask_reviewPoe");
        assertThat(one.poeState()).isEqualTo("none");
    }
}
