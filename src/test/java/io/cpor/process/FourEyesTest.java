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
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    JdbcClient jdbc;

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
    void what_was_typed_off_again_after_the_reviewer_looked_is_not_accepted_unread() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        browser.upload(browser.get("/poe"), "/poe/upload", Scans.jpeg());
        one.runs();
        String before = shown(one);
        typesOff("agent", one);
        assertRefused(accepts("reviewer", one, before), one, "the POE changed after you opened this task");
        String first = shown(one);
        typesOff("agent", one, Map.of("projectName", "Another project"));

        assertRefused(accepts("reviewer", one, first), one, "the POE changed after you opened this task");
        assertRefused(accepts("reviewer", one), one, "this form does not say which words you read");
        assertThat(accepts("reviewer", one, shown(one)).status()).isEqualTo(204);
    }

    @Test
    void a_task_of_before_the_form_told_what_it_shows_is_accepted_a_day_after_the_last_words_came() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        browser.upload(browser.get("/poe"), "/poe/upload", Scans.jpeg());
        one.runs();
        typesOff("agent", one);
        typesOff("agent", one, Map.of("projectName", "Another project"));
        tasks.removeVariableLocal(one.task("userTask_reviewPoe").getId(), "poeShown");
        assertRefused(acceptsWithComment("reviewer", one), one, "this form does not say which words you read");

        jdbc.sql("update poe set paper_recorded_at = :then where association_id = :id")
                .param("then", OffsetDateTime.now().minusDays(2))
                .param("id", one.id())
                .update();
        backdate(one);

        assertThat(acceptsWithComment("reviewer", one).status()).isEqualTo(204);
    }

    private void backdate(Case one) {
        jdbc.sql("update act_ru_task set create_time_ = :then where id_ = :id")
                .param("then", OffsetDateTime.now().minusDays(3).toLocalDateTime())
                .param("id", one.task("userTask_reviewPoe").getId())
                .update();
    }

    private Http.Answer acceptsWithComment(String user, Case one) {
        return submits(
                user,
                one.task("userTask_reviewPoe").getId(),
                Map.of("poeReview", "accepted", "reviewComment", "As I read it."));
    }

    @Test
    void an_open_form_tells_no_other_poe_than_what_it_shows() {
        Case one = signed(cases.poeSent());
        assertRefused(accepts("reviewer", one, "something else"), one, "the POE changed after you opened this task");
        String opened = shown(one);
        Http agent = cases.http("agent");
        Http.Answer tab = new Http.Answer(200, "", null);
        String page = "/staff/poe/" + one.id();
        assertThat(agent.submit(tab, page + "/send-again", BEN).status()).isEqualTo(422);
        assertThat(agent.upload(null, page + "/scan", Scans.jpeg()).status()).isEqualTo(422);
        assertThat(agent.submit(tab, page + "/typed", typed(Map.of())).status()).isEqualTo(422);

        assertThat(one.association().customer().contact().name()).isEqualTo("Ana Trujillo");
        assertThat(accepts("reviewer", one, opened).status()).isEqualTo(204);
    }

    @Test
    void a_contact_that_one_person_puts_in_after_the_review_goes_to_nobody_until_another_person_looked() {
        var agreement = Agreements.contoso();
        agreement.withObject("/partner").put("locationId", "9912345"); // Partner Center refuses it
        Case one =
                cases.signed(agreement).runs().customerSigns().reviewerAccepts().runs();
        Map<String, Object> bens = correction("Ben Cho", "ben@private.example");
        String said = one.claim().refusal();

        one.completes("agent", "userTask_correctClaim", bens);

        assertThat(one.waitingAt()).containsExactly("userTask_correctClaim");
        assertThat(one.claim().refusal())
                .startsWith("Not filed yet: ")
                .contains("Partner Center refused it before: ", said);
        assertThat(claimsOf(one)).isZero();
        Http.Answer own = corrects("agent", one, bens);
        assertThat(own.status()).isEqualTo(400);
        assertThat(own.body()).contains("you changed the customer's contact yourself after the POE was accepted");

        one.completes("reviewer", "userTask_correctClaim", correction("Kim Berg", "kim@contoso.example"));
        assertThat(corrects("reviewer", one, correction("Kim Berg", "kim@contoso.example"))
                        .status())
                .isEqualTo(400);
        assertThat(claimsOf(one)).isZero();

        one.completes("agent", "userTask_correctClaim", correction("Kim Berg", "kim@contoso.example"));
        assertThat(claimsOf(one)).isEqualTo(1);
        assertThat(one.association().customer().contact().email()).isEqualTo("kim@contoso.example");
    }

    @Test
    void what_somebody_else_let_pass_is_passed_also_if_partner_center_refuses_it_for_another_reason() {
        var agreement = Agreements.contoso();
        agreement.withObject("/partner").put("locationId", "9912345"); // Partner Center refuses it
        Case one =
                cases.signed(agreement).runs().customerSigns().reviewerAccepts().runs();
        Map<String, Object> bens = new HashMap<>(correction("Ben Cho", "ben@contoso.example"));
        bens.put("partnerLocationId", "9912345");
        one.completes("agent", "userTask_correctClaim", bens);
        one.completes("reviewer", "userTask_correctClaim", bens);
        assertThat(one.claim().refusal()).doesNotContain("Not filed yet");

        one.completes("agent", "userTask_correctClaim", correction("Ben Cho", "ben@contoso.example"));

        assertThat(claimsOf(one)).isEqualTo(1);
    }

    @Test
    void nor_whoever_chose_the_address_that_the_start_page_knew() {
        Case first = signed(startedBy("reviewer"));
        assertThat(accepts(cases.secondReviewer(), first).status()).isEqualTo(204);
        first.runs();
        cases.http("agent").post("/api/associations/" + first.id() + "/withdraw", "{\"reason\": \"Not now.\"}");
        first.runs();

        Case next = startedBy("agent", first, "");

        refusesTo("reviewer", signed(next), "You did so in " + first.id());
        assertThat(accepts(cases.secondReviewer(), next).status()).isEqualTo(204);
    }

    @Test
    void nor_whoever_opened_the_case_that_it_was_started_again_from_however_often() {
        Case first = startedBy("reviewer").runs().customerDeclinesToSign("not now");
        Case third = startedAgainBy("agent", startedAgainBy("agent", first).customerDeclinesToSign("not yet"));

        refusesTo("reviewer", signed(third), "You did so in " + first.id());
        assertThat(accepts(cases.secondReviewer(), third).status()).isEqualTo(204);
    }

    @Test
    void nor_whoever_brought_in_the_address_that_one_had_last() {
        Case first = cases.poeSent();
        sendsAgain("reviewer", first, KIM);
        sendsAgain("agent", first, Map.of("name", "Kim Berg", "title", "CFO", "email", "KIM@contoso.example"));
        Case again = startedAgainBy("agent", first.customerDeclinesToSign("not now"));

        refusesTo("reviewer", signed(again), "You changed the customer's contact yourself");
        assertThat(accepts(cases.secondReviewer(), again).status()).isEqualTo(204);
    }

    @Test
    void but_whoever_sent_that_one_to_an_address_that_it_no_longer_had_can() {
        Case first = cases.poeSent();
        sendsAgain("reviewer", first, BEN);
        sendsAgain("agent", first, KIM);
        Case again = startedAgainBy("agent", first.customerDeclinesToSign("not now"));

        assertThat(accepts("reviewer", signed(again)).status()).isEqualTo(204);
    }

    @Test
    void nor_if_the_earlier_one_has_another_contact_by_then() {
        Case first = signed(startedBy("reviewer"));
        assertThat(accepts(cases.secondReviewer(), first).status()).isEqualTo(204);
        withdrawn(first);
        Case next = signed(startedAgainBy("agent", first));
        jdbc.sql("update association set customer_contact_email = 'somebody@contoso.example' where id = :id")
                .param("id", first.id())
                .update();

        refusesTo("reviewer", next, "You did so in " + first.id());
    }

    @Test
    void nor_whoever_had_the_address_named_at_an_address_of_their_own() {
        Case first = startedBy("reviewer").runs();
        Http customer = cases.anonymous();
        customer.get(first.link());
        Http.Answer named = customer.submit(
                customer.get("/poe"),
                "/poe/refer",
                Map.of("name", "Ben Cho", "title", "CFO", "email", "ben@contoso.example"));
        assertThat(named.status()).as(named.body()).isLessThan(400);
        Map<String, Object> answers = new HashMap<>(Map.of("chaseDecision", "send-again"));
        answers.putAll(Map.of("contactName", "Ben Cho", "contactTitle", "CFO", "contactEmail", "ben@contoso.example"));
        first.runs().completes("agent", "userTask_chaseCustomer", answers);
        Case again = signed(startedAgainBy("agent", first.runs().customerDeclinesToSign("not now")));

        refusesTo("reviewer", again, "You did so in " + first.id());
        assertThat(accepts(cases.secondReviewer(), again).status()).isEqualTo(204);
    }

    @Test
    void nor_in_the_third_case_of_another_tenant() {
        Case first = startedBy("reviewer").runs().customerDeclinesToSign("not now");
        Case second = startedBy("agent", first, first.id(), UUID.randomUUID().toString())
                .customerDeclinesToSign("not yet");
        Case third = startedAgainBy("agent", second);

        refusesTo("reviewer", signed(third), "You did so in " + first.id());
    }

    @Test
    void nor_whoever_changed_it_to_a_look_alike() {
        Case first = cases.poeSent();
        sendsAgain("agent", first, Map.of("name", "Ana", "title", "CFO", "email", "ana@firma.example"));
        sendsAgain("reviewer", first, Map.of("name", "Ana", "title", "CFO", "email", "ana@f\u0131rma.example"));
        withdrawn(first);
        Case again = startedAgainBy("agent", first);

        refusesTo("reviewer", signed(again), "You did so in " + first.id());
    }

    @Test
    void and_so_can_whoever_filed_the_paper_of_that_one() {
        Case first = cases.poeSent().paperFiled("reviewer");
        cases.http("agent").post("/api/associations/" + first.id() + "/withdraw", "{\"reason\": \"Not now.\"}");
        Case again = startedAgainBy("agent", first.runs());

        assertThat(accepts("reviewer", signed(again)).status()).isEqualTo(204);
    }

    @Test
    void of_two_reviewers_one_can_always_accept_once_the_other_who_brought_in_the_address_opens_the_case() {
        Case first = signed(startedBy("reviewer"));
        assertThat(accepts(cases.secondReviewer(), first).status()).isEqualTo(204);
        withdrawn(first);
        Case stuck = signed(startedBy(cases.secondReviewer(), first, ""));
        refusesTo("reviewer", stuck, "You did so in " + first.id());
        refusesTo(cases.secondReviewer(), stuck, "You opened this association yourself");

        withdrawn(stuck);
        Case last = signed(startedBy("reviewer", stuck, ""));

        refusesTo("reviewer", last, "You did so in " + first.id());
        assertThat(accepts(cases.secondReviewer(), last).status()).isEqualTo(204);
    }

    @Test
    void and_so_it_is_with_what_was_started_again() {
        Case first = startedBy("reviewer").runs().customerDeclinesToSign("not now");
        Case again = signed(startedAgainBy("agent", first));

        refusesTo("reviewer", again, "You did so in " + first.id());
        assertThat(accepts(cases.secondReviewer(), again).status()).isEqualTo(204);
    }

    @Test
    void but_nobody_alone_by_a_colleague_who_used_the_address_in_between() {
        Case first = startedBy("reviewer").runs();
        withdrawn(first);
        var sameTenant = Agreements.contoso();
        sameTenant
                .withObject("/customer")
                .put("tenantId", first.association().customer().tenantId());
        Http.Answer used = cases.http("colleague").post("/api/associations", sameTenant);
        assertThat(used.status()).as(used.body()).isEqualTo(201);
        Case second = cases.named(used.json().get("id").asText());
        withdrawn(second);

        refusesTo("reviewer", signed(startedAgainBy("reviewer", second)), "You did so in " + first.id());
    }

    private void withdrawn(Case one) {
        one.runs();
        cases.http("agent").post("/api/associations/" + one.id() + "/withdraw", "{\"reason\": \"Not now.\"}");
        one.runs();
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

    private Case startedAgainBy(String user, Case ended) {
        return startedBy(user, ended, ended.id());
    }

    private Case startedBy(String user, Case known, String again) {
        return startedBy(user, known, again, known.association().customer().tenantId());
    }

    private Case startedBy(String user, Case known, String again, String tenantId) {
        var earlier = known.association();
        var customer = earlier.customer();
        Map<String, String> shown = new HashMap<>(Map.of(
                "again", again,
                "customer.kind", customer.kind().code(),
                "customer.name", customer.name(),
                "customer.tenantId", tenantId,
                "customer.domain", customer.domain(),
                "customer.contact.name", customer.contact().name(),
                "customer.contact.title", customer.contact().title(),
                "customer.contact.email", customer.contact().email()));
        shown.putAll(Map.of(
                "engagement.solutionArea",
                earlier.engagement().solutionArea().code(),
                "engagement.partnerRole",
                earlier.engagement().partnerRole().code(),
                "engagement.workloads",
                earlier.engagement().workloadNames().get(0),
                "partner.locationId",
                earlier.partner().locationId(),
                "partner.contact.name",
                earlier.partner().contact().name(),
                "partner.contact.email",
                earlier.partner().contact().email(),
                "agreement.reference",
                earlier.agreement().reference(),
                "agreement.signedOn",
                earlier.agreement().signedOn().toString(),
                "agreement.purpose",
                earlier.agreement().purpose().code()));
        Http.Answer started =
                cases.http(user).submit(new Http.Answer(200, "", null), "/staff/associations/start", shown);
        assertThat(started.header("Location")).as(started.body()).contains("?started");
        return cases.named(started.header("Location").replaceFirst(".*/(CPOR-[0-9-]+)\\?started", "$1"))
                .runs();
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
        typesOff(user, one, Map.of());
    }

    private void typesOff(String user, Case one, Map<String, String> other) {
        Http.Answer done = cases.http(user)
                .submit(new Http.Answer(200, "", null), "/staff/poe/" + one.id() + "/typed", typed(other));
        assertThat(done.status()).as(done.body()).isEqualTo(200);
    }

    private static Map<String, String> typed(Map<String, String> other) {
        Map<String, String> typed = new HashMap<>(Cases.answers());
        typed.remove("electronicConsent");
        typed.putAll(other);
        return typed;
    }

    private static Map<String, Object> correction(String name, String email) {
        return Map.of(
                "domain",
                "contoso.onmicrosoft.com",
                "partnerLocationId",
                "1234567",
                "contactName",
                name,
                "contactTitle",
                "CFO",
                "contactEmail",
                email);
    }

    private Http.Answer corrects(String user, Case one, Map<String, Object> answers) {
        return submits(user, one.task("userTask_correctClaim").getId(), answers);
    }

    private long claimsOf(Case one) {
        return cases.anonymous().get("/sandbox/claims").json().findValuesAsText("externalReference").stream()
                .filter(reference -> reference.startsWith(one.association().reference() + "-"))
                .count();
    }

    /** What the form of Review POE holds, as Tasklist loads it. */
    private String shown(Case one) {
        return cases.http("reviewer")
                .get("/engine-rest/task/" + one.task("userTask_reviewPoe").getId() + "/form-variables")
                .json()
                .at("/poeShown/value")
                .asText();
    }

    private Http.Answer accepts(String user, Case one) {
        return submits(user, one.task("userTask_reviewPoe").getId(), Map.of("poeReview", "accepted"));
    }

    private Http.Answer accepts(String user, Case one, String read) {
        return submits(
                user,
                one.task("userTask_reviewPoe").getId(),
                Map.of("poeReview", "accepted", "reviewComment", "As I read it.", "poeRead", read));
    }

    private Http.Answer submits(String user, String task, Map<String, Object> answers) {
        var body = new ObjectMapper().createObjectNode();
        answers.forEach((name, value) -> body.withObject("/variables/" + name).put("value", value.toString()));
        return cases.http(user).post("/engine-rest/task/" + task + "/submit-form", body);
    }

    private void refusesTo(String user, Case one, String words) {
        assertRefused(accepts(user, one), one, words);
    }

    private static void assertRefused(Http.Answer refused, Case one, String words) {
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains(words);
        assertThat(one.runs().waitingAt()).containsExactly("userTask_reviewPoe");
        assertThat(one.poeState()).isEqualTo("none");
    }
}
