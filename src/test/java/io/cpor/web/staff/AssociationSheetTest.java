package io.cpor.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page that stands beside each task, and the comments people leave there. */
@CporTest
class AssociationSheetTest {
    @Autowired
    Cases cases;

    @Autowired
    IdentityService identity;

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
                        "POE 1 accepted",
                        "POE 1 signed online",
                        "POE 1 mailed to the customer",
                        "Started from agreement SOW-2026-017");
    }

    @Test
    void one_that_ended_without_success_is_started_again_once() {
        Case ended = cases.poeSent().customerDeclinesToSign("not now");
        Http agent = cases.http("agent");
        String again = "/staff/association/" + ended.id() + "/start-again";

        Http.Answer started = agent.submit(sheet(agent, ended), again, Map.of());
        assertThat(started.status()).isEqualTo(302);
        String page = started.header("Location");
        assertThat(page).doesNotContain(ended.id());
        assertThat(agent.get(page.replaceFirst("^http://[^/]+", "")).body())
                .contains("is started. The proof of execution is mailed to ana.trujillo@contoso.example.");

        Http.Answer twice = agent.submit(sheet(agent, ended), again, Map.of());
        assertThat(twice.header("Location")).endsWith("/staff/association/" + ended.id());
        assertThat(sheet(agent, ended).body()).contains("role=\"alert\"");
    }

    @Test
    void one_under_way_is_not_started_again() {
        Case open = cases.poeSent();
        Http agent = cases.http("agent");

        assertThat(sheet(agent, open).body()).doesNotContain("start-again");
        agent.submit(sheet(agent, open), "/staff/association/" + open.id() + "/start-again", Map.of());
        assertThat(sheet(agent, open).body()).contains("nothing to start again");
    }

    @Test
    void a_claim_id_that_was_typed_wrong_is_put_right_with_a_trail() {
        Case one = cases.underReview();
        Case other = cases.underReview();
        String wrong = one.claim().claimId();
        Http agent = cases.http("agent");
        String correct = "/staff/association/" + one.id() + "/claim-id";

        for (Map<String, String> refused : List.of(
                Map.of("claimId", "", "claimIdAgain", "", "correctionReason", "x"),
                Map.of("claimId", "7000001", "claimIdAgain", "7000010", "correctionReason", "x"),
                Map.of("claimId", wrong, "claimIdAgain", wrong, "correctionReason", "x"),
                Map.of("claimId", other.claim().claimId(), "claimIdAgain", "", "correctionReason", "x"),
                Map.of("claimId", "7000001", "claimIdAgain", "7000001", "correctionReason", " "))) {
            agent.submit(sheet(agent, one), correct, refused);
            assertThat(sheet(agent, one).body()).as(refused.toString()).contains("error-right-claim-id");
            assertThat(one.claim().claimId()).isEqualTo(wrong);
        }

        agent.submit(
                sheet(agent, one),
                correct,
                Map.of(
                        "claimId",
                        "7000001",
                        "claimIdAgain",
                        "7000001",
                        "correctionReason",
                        "Two digits were exchanged."));
        assertThat(one.claim().claimId()).isEqualTo("7000001");
        assertThat(sheet(agent, one).body())
                .contains("The claim ID is now 7000001.")
                .contains("Claim ID put right, from " + wrong + " to 7000001: Two digits were exchanged.");
    }
}
