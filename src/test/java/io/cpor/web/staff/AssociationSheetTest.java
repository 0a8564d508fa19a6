package io.cpor.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.Scans;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page that stands beside each task, and the comments people leave there. */
@CporTest
class AssociationSheetTest {
    @Autowired
    Cases cases;

    @Autowired
    IdentityService identity;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    private Http.Answer sheet(Case one, String user) {
        return cases.http(user).get("/staff/association/" + one.id());
    }

    @Test
    void it_says_where_the_association_stands_and_who_did_what() {
        Case one = cases.poeSent();
        assertThat(sheet(one, "agent").body())
                .contains("No claim is filed yet; the customer is to sign the proof of execution.")
                .contains("by Erika Brandt (agent), ", "Teams")
                .doesNotContain("Sealed POE<", "Cockpit", "/poe/" + one.link().substring(5));

        one.paperFiled("agent").customerSigns().reviewerAccepts().runs();
        assertThat(sheet(one, "reviewer").body())
                .contains("Microsoft has yet to verify the claim.", "accepted, by Robin Okafor (reviewer), ")
                .contains("/api/associations/" + one.id() + "/poe.pdf", "/staff/claim/" + one.id());
    }

    @Test
    void it_says_the_customers_language_and_how_to_reach_our_contact() {
        ObjectNode agreement = Agreements.contoso();
        agreement.withObjectProperty("partner").withObjectProperty("contact").put("phone", "+49 30 1234567");
        Case one = cases.signed(agreement).runs();
        assertThat(sheet(one, "agent").body())
                .contains("English, as nothing else is known")
                .contains("Sam Okoro, +49 30 1234567, sam.okoro@partner.example");
        one.customer().get("/poe/" + one.id() + "-1?lang=fr");
        assertThat(sheet(one, "agent").body()).contains("Français, in which the portal was read");

        ObjectNode german = Agreements.contoso();
        german.withObjectProperty("customer").put("language", "de");
        assertThat(sheet(cases.signed(german).runs(), "agent").body()).contains("Deutsch, as the agreement says");
    }

    @Test
    void history_is_for_those_who_may_open_cockpit() {
        Case one = cases.poeSent();
        identity.createMembership("agent", "managers");
        try {
            assertThat(sheet(one, "agent").body()).contains("/camunda/app/cockpit/default/#/history/" + one.id());
        } finally {
            identity.deleteMembership("agent", "managers");
        }
        assertThat(sheet(one, "agent").body()).doesNotContain("#/history/");
    }

    @Test
    void every_value_is_text() {
        Case one = cases.signed(Agreements.ploia()).runs();

        assertThat(sheet(one, "agent").body()).doesNotContain("<script>", "<img", "onerror=\"");
        assertThat(sheet(one, "agent").status()).isEqualTo(200);
    }

    @Test
    void staff_withdraw_it_here_with_a_reason_and_once() {
        Case one = cases.poeSent();
        Http agent = cases.http("agent");
        String withdraw = "/staff/association/" + one.id() + "/withdraw";
        assertThat(sheet(one, "agent").body()).contains("Withdraw this association");

        Http.Answer without = agent.submit(sheet(agent, one), withdraw, Map.of("reason", " "));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("Missing; say why it is withdrawn.");
        assertThat(one.association().withdrawal()).isEmpty();

        Http.Answer form = sheet(agent, one);
        Http.Answer done = agent.submit(form, withdraw, Map.of("reason", "They chose <b>another</b> partner."));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body())
                .contains(
                        "; it is being withdrawn.",
                        "It is being withdrawn.",
                        "They chose &lt;b&gt;another&lt;/b&gt; partner.")
                .doesNotContain("Withdraw this association");
        assertThat(one.runs().outcome()).isEqualTo("withdrawn");

        Http.Answer again = agent.submit(form, withdraw, Map.of("reason", "Once more"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("It has ended meanwhile");
    }

    private static Http.Answer sheet(Http who, Case one) {
        return who.get("/staff/association/" + one.id());
    }

    @Test
    void it_is_for_staff() {
        Case one = cases.poeSent();

        assertThat(cases.anonymous().get("/staff/association/" + one.id()).status())
                .isEqualTo(302);
        assertThat(sheet(one, "manager").status()).isEqualTo(403);
        assertThat(cases.http("agent").get("/staff/association/CPOR-1").status())
                .isEqualTo(404);
    }

    @Test
    void staff_leave_comments_that_the_next_one_reads() {
        Case one = cases.poeSent();
        String instance = one.association().processInstanceId().orElseThrow();
        String fill = one.task("userTask_fillPoe").getId();
        String comment = "{\"message\":\"Called Ana: <b>next week</b>\",\"processInstanceId\":\"" + instance + "\"}";
        Http agent = cases.http("agent");

        Http.Answer made = agent.post("/engine-rest/task/" + fill + "/comment/create", comment);

        assertThat(made.status()).as(made.body()).isEqualTo(200);
        assertThat(agent.get("/engine-rest/task/" + fill + "/comment").json()).hasSize(1);
        assertThat(cases.http("manager")
                        .get("/engine-rest/process-instance/" + instance + "/comment")
                        .json())
                .hasSize(1);
        String review = one.customerSigns().task("userTask_reviewPoe").getId();
        assertThat(sheet(one, "reviewer").body())
                .contains("Erika Brandt (agent)", "Called Ana: &lt;b&gt;next week&lt;/b&gt;");
        assertThat(cases.http("reviewer")
                        .post("/engine-rest/task/" + review + "/comment/create", comment)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void it_tells_what_happened_in_order() {
        Case one = cases.poeSent().customerSigns().reviewerAccepts().runs();
        String claim = one.claim().claimId();

        assertThat(sheet(one, "agent").body())
                .containsSubsequence(
                        "Claim " + claim + " filed in Partner Center",
                        "POE 1 accepted by Robin Okafor (reviewer)",
                        "POE 1 signed online",
                        "POE 1 mailed to "
                                + one.association().customer().contact().email(),
                        "Started from agreement SOW-2026-017 by ");
    }

    @Test
    void it_leads_to_what_is_to_be_done_and_says_whose_it_is() {
        Case one = cases.poeSent();
        assertThat(sheet(one, "agent").body())
                .contains("#/?task=" + one.task("userTask_fillPoe").getId(), "The customer has it, due ");

        String review = one.customerSigns().task("userTask_reviewPoe").getId();
        assertThat(sheet(one, "agent").body()).contains("#/?task=" + review, ">Review POE<", "Nobody has it yet, due ");

        one.reviewerAccepts().runs();
        assertThat(sheet(one, "agent").body()).doesNotContain("Open task<");
    }

    @Test
    void it_tells_who_did_a_task_and_not_to_whom_it_was_handed() {
        Case one = cases.underReview().microsoft("request-information").timeComes("event_pollDue");
        String task = one.task("userTask_answerReviewer").getId();
        tasks.setAssignee(task, "colleague");
        Http.Answer done = cases.http("agent")
                .post(
                        "/engine-rest/task/" + task + "/submit-form",
                        "{\"variables\": {\"answer\": {\"value\": \"It is on page 2.\"}}}");
        assertThat(done.status()).as(done.body()).isEqualTo(204);

        assertThat(sheet(one, "agent").body())
                .contains("Task &quot;Answer reviewer&quot; done by Erika Brandt (agent)");
    }

    @Test
    void it_tells_what_was_asked_to_be_corrected_and_which_tasks_were_done() {
        Case one = cases.underReview().microsoft("request-information").timeComes("event_pollDue");
        one.completes("agent", "userTask_answerReviewer", Map.of("answer", "It is on page 2."));

        assertThat(sheet(one, "agent").body())
                .contains("Task &quot;Answer reviewer&quot; done by Erika Brandt (agent)")
                .doesNotContain("Task &quot;Review POE&quot;"); // its verdict stands there
    }

    @Test
    void one_that_ended_without_success_leads_to_the_start_page_which_begins_with_it() {
        Case ended = cases.poeSent().customerDeclinesToSign("not now");
        Http agent = cases.http("agent");
        String again = "/staff/associations/start?from=" + ended.id();

        assertThat(sheet(agent, ended).body()).contains("href=\"" + again + "\"");
        assertThat(agent.get(again).body()).contains("This begins as " + ended.id() + " was.");
    }

    @Test
    void one_under_way_is_not_started_again() {
        Case open = cases.poeSent();

        assertThat(sheet(cases.http("agent"), open).body()).doesNotContain("start?from");
    }

    @Test
    void a_claim_id_that_was_typed_wrong_is_put_right_with_a_trail() {
        Case one = cases.underReview();
        Case other = cases.underReview();
        String wrong = one.claim().claimId();
        String right = posted("", one.association().customer().tenantId(), "Teams");
        Http agent = cases.http("agent");
        String correct = "/staff/association/" + one.id() + "/claim-id";

        for (Map<String, String> refused : List.of(
                Map.of("claimId", "", "claimIdAgain", "", "correctionReason", "x"),
                Map.of("claimId", "7000001", "claimIdAgain", "7000010", "correctionReason", "x"),
                Map.of("claimId", wrong, "claimIdAgain", wrong, "correctionReason", "x"),
                Map.of("claimId", other.claim().claimId(), "claimIdAgain", "", "correctionReason", "x"),
                Map.of("claimId", "7000001", "claimIdAgain", "7000001", "correctionReason", "Partner Center has none."),
                strangers(posted("", UUID.randomUUID().toString(), "Teams")),
                strangers(posted("", one.association().customer().tenantId(), "Yammer")),
                strangers(posted(
                        "another-system-" + UUID.randomUUID(),
                        one.association().customer().tenantId(),
                        "Teams")),
                strangers(posted(
                        "CPOR-2026-98764-0123456789abcdef-1",
                        one.association().customer().tenantId(),
                        "Teams")),
                Map.of("claimId", right, "claimIdAgain", right, "correctionReason", " "))) {
            agent.submit(sheet(agent, one), correct, refused);
            assertThat(sheet(agent, one).body()).as(refused.toString()).contains("error-right-claim-id");
            assertThat(one.claim().claimId()).isEqualTo(wrong);
        }

        agent.submit(
                sheet(agent, one),
                correct,
                Map.of("claimId", right, "claimIdAgain", right, "correctionReason", "Two digits were exchanged."));
        assertThat(one.claim().claimId()).isEqualTo(right);
        assertThat(sheet(agent, one).body())
                .contains("The claim ID is now " + right + ".")
                .contains("Claim ID put right by Erika Brandt (agent), from " + wrong + " to " + right
                        + ": Two digits were exchanged.");
    }

    @Test
    void the_claim_id_of_a_case_that_ended_without_success_stays_as_it_is() {
        Case ended = cases.underReview();
        String claim = ended.claim().claimId();
        Http agent = cases.http("agent");
        agent.post("/api/associations/" + ended.id() + "/withdraw", "{\"reason\": \"Not now.\"}");
        ended.runs();
        String right = posted("", ended.association().customer().tenantId(), "Teams");

        assertThat(sheet(agent, ended).body()).doesNotContain("Correct the claim ID");
        agent.submit(sheet(agent, ended), "/staff/association/" + ended.id() + "/claim-id", strangers(right));

        assertThat(ended.claim().claimId()).isEqualTo(claim);
        assertThat(sheet(agent, ended).body()).contains("its claim ID stays as it is");
    }

    private static Map<String, String> strangers(String claim) {
        return Map.of("claimId", claim, "claimIdAgain", claim, "correctionReason", "Typed wrong.");
    }

    /** A claim of that tenant in Partner Center, as somebody filed it in the portal. */
    private String posted(String reference, String tenant, String workload) {
        Http.Answer created = cases.anonymous().post("/sandbox/partner-center/v1/claims", """
                        {"externalReference":"%s","partnerLocationId":"1234567","partnerContact":{"name":"Sam"},
                         "customer":{"name":"Contoso","tenantId":"%s","contact":{"name":"Ana","email":"ana@contoso.example"}},
                         "workloads":["%s"]}""".formatted(
                        "x" + UUID.randomUUID(), UUID.randomUUID(), workload));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        String id = created.json().get("id").asText();
        jdbc.sql("update sandbox_claim set external_reference = :reference, tenant_id = :tenant where number = :id")
                .param("reference", reference.isEmpty() ? " ".repeat(1 + (int) (Long.parseLong(id) % 199)) : reference)
                .param("tenant", tenant)
                .param("id", Long.valueOf(id))
                .update();
        return id;
    }

    @Test
    void who_only_took_the_task_that_the_customer_did_is_not_said_to_have_done_it() {
        Case online = cases.poeSent();
        tasks.claim(online.task("userTask_fillPoe").getId(), "agent");
        online.customerSigns();
        assertThat(sheet(online, "agent").body()).doesNotContain("Task &quot;Fill POE&quot;");

        Case uploaded = cases.poeSent();
        tasks.claim(uploaded.task("userTask_fillPoe").getId(), "agent");
        Http customer = uploaded.customer();
        customer.upload(customer.get("/poe"), "/poe/upload", Scans.jpeg());
        assertThat(sheet(uploaded.runs(), "agent").body()).doesNotContain("Task &quot;Fill POE&quot;");
    }

    @Test
    void who_typed_a_paper_off_is_said_to_have_done_it() {
        Case one = cases.poeSent().paperFiled("agent");
        Map<String, Object> typed = new HashMap<>(Cases.answers());
        typed.remove("electronicConsent");
        typed.replaceAll((field, value) -> value.equals("true") ? Boolean.TRUE : value);
        typed.put("receivedOnPaper", true);
        one.completes("agent", "userTask_fillPoe", typed);

        assertThat(sheet(one, "agent").body()).contains("Task &quot;Fill POE&quot; done by Erika Brandt (agent)");
    }

    @Test
    void the_story_keeps_each_status_that_microsoft_gave() {
        Case one = cases.underReview()
                .microsoft("request-information")
                .timeComes("event_pollDue")
                .completes("agent", "userTask_answerReviewer", Map.of("answer", "It is on page 2."))
                .consentArrives()
                .microsoft("approve")
                .newsArrive();
        assertThat(one.outcome()).isEqualTo("active");

        assertThat(sheet(one, "agent").body())
                .contains(
                        "Microsoft shows &quot;Submitted&quot;",
                        "Microsoft shows &quot;Partner action required&quot;",
                        "Microsoft shows &quot;Approved&quot;");
    }

    @Test
    void what_was_claimed_again_leads_both_ways() {
        ObjectNode agreement = Agreements.contoso();
        Case first = cases.signed(agreement).runs().customerDeclinesToSign("Not now");
        assertThat(sheet(first, "agent").body()).doesNotContain("Claimed again as", "Claimed before as");

        Case again = cases.signed(agreement).runs();

        assertThat(sheet(first, "agent").body())
                .contains("Claimed again as", "href=\"/staff/association/" + again.id() + "\"");
        assertThat(sheet(again, "agent").body())
                .contains("Claimed before as", "href=\"/staff/association/" + first.id() + "\"")
                .doesNotContain("Claimed again as");
    }
}
