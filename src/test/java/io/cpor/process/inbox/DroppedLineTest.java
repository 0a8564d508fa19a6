package io.cpor.process.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.association.DroppedLine;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Partner Center shows of a claim beside its status: lines that the reviewer dropped, and a competing claim. */
@CporTest
class DroppedLineTest {
    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    private final ObjectNode agreement = Agreements.contoso();

    private Case underReview() {
        return cases.signed(agreement).runs().customerSigns().reviewerAccepts().runs();
    }

    private JsonNode shown(Case one) {
        return cases.http("agent").get("/api/associations/" + one.id()).json();
    }

    private String sheet(Case one) {
        return cases.http("agent").get("/staff/claim/" + one.id()).body();
    }

    @Test
    void a_dropped_workload_ends_only_its_line() {
        Case one = underReview().microsoft("drop?line=Teams");

        cases.sweep();

        assertThat(one.runs().association().engagement().workloadNames()).containsExactly("Exchange", "SharePoint");
        DroppedLine dropped = one.association().claimedLines().dropped().get(0);
        assertThat(dropped.workload()).isEqualTo("Teams");
        assertThat(dropped.droppedAt())
                .isEqualTo(one.claim().lastSeen().orElseThrow().changedAt());
        assertThat(one.waitingAt()).contains("event_decisionReceived");
        assertThat(shown(one).at("/engagement/workloads").toString()).isEqualTo("[\"Exchange\",\"SharePoint\"]");
        assertThat(shown(one).at("/droppedLines/0/workload").asText()).isEqualTo("Teams");
        assertThat(shown(one).get("summary").asText())
                .contains(" without Teams, which was taken out of it, the customer");
        assertThat(cases.http("agent")
                        .get("/staff/associations?words=" + one.id())
                        .body())
                .contains(">Exchange, SharePoint<");
        assertThat(sheet(one))
                .contains("Taken out of the claim:", "<span>Teams</span>")
                .doesNotContain("Copy Teams");
    }

    @Test
    void a_dropped_workload_may_be_claimed_anew_and_the_rest_may_not() {
        underReview().microsoft("drop?line=Teams");
        cases.sweep();

        agreement.withObject("/engagement").putArray("workloads").add("Exchange");
        assertThat(cases.http("agent").post("/api/associations", agreement).status())
                .isEqualTo(409);
        agreement.withObject("/engagement").putArray("workloads").add("Teams");
        assertThat(cases.http("agent").post("/api/associations", agreement).status())
                .isEqualTo(201);
    }

    @Test
    void the_rest_becomes_active_and_the_mail_says_what_it_covers() {
        Case one = underReview().microsoft("drop?line=Teams");

        one.timeComes("event_pollDue");
        assertThat(one.association().claimedLines().dropped())
                .as("the poll sees it too")
                .hasSize(1);
        one.consentArrives().microsoft("approve").newsArrive();

        assertThat(one.outcome()).isEqualTo("active");
        assertThat(cases.mailsTo("sam.okoro@partner.example"))
                .filteredOn(mail -> mail.get("text").asText().contains(one.id()))
                .anySatisfy(mail -> assertThat(mail.get("text").asText())
                        .contains("It covers Exchange, SharePoint.", "Teams was taken out of the claim."));
    }

    @Test
    void a_claim_without_any_line_left_is_rejected_not_silently_active() {
        Case one = underReview()
                .microsoft("drop?line=Teams")
                .microsoft("drop?line=Exchange")
                .microsoft("drop?line=SharePoint");

        cases.sweep();

        assertThat(one.runs().waitingAt()).containsExactly("userTask_decideOnDispute");
        assertThat(shown(one).at("/claim/status").asText()).isEqualTo("Rejected");
    }

    private void showsEveryLineDropped(Case one, String status) {
        jdbc.sql("""
                        update sandbox_claim set dropped = claimed, status = :status,
                          changed_at = dateadd(second, 1, changed_at) where external_reference = :reference""")
                .param("status", status)
                .param("reference", one.reference())
                .update();
    }

    @Test
    void a_bridge_that_shows_every_line_dropped_shows_a_rejection_whatever_the_status() {
        Case one = underReview();
        showsEveryLineDropped(one, "Approved");

        cases.sweep();

        assertThat(one.runs().waitingAt()).containsExactly("userTask_decideOnDispute");
        assertThat(one.claim().decision().orElseThrow().decision().code()).isEqualTo("rejected");
    }

    @Test
    void an_approved_claim_that_loses_its_last_line_before_the_consent_does_not_become_active() {
        Case one = underReview().microsoft("approve").newsArrive();
        showsEveryLineDropped(one, "Approved");
        cases.sweep();
        one.runs();

        one.timeComes("event_optOutWindowPassed");

        assertThat(one.waitingAt()).containsExactly("userTask_decideOnDispute");
        assertThat(one.association().confirmedAt()).isEmpty();
    }

    @Test
    void a_dispute_that_partner_center_does_not_take_is_not_used_up() {
        Case one = underReview();
        showsEveryLineDropped(one, "Under review");
        cases.sweep();
        one.runs();

        assertThatThrownBy(() -> one.completes(
                        "agent",
                        "userTask_decideOnDispute",
                        Map.of("disputeDecision", "dispute", "justification", "It is all there.")))
                .hasMessageContaining("not possible while claim");

        assertThat(one.claim().isDisputed()).isFalse();
        jdbc.sql("update sandbox_claim set dropped = '' where external_reference = :reference")
                .param("reference", one.reference())
                .update();
        one.microsoft("reject").runs();
        assertThat(one.claim().isDisputed()).isTrue();
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Dispute");
    }

    @Test
    void a_competing_claim_is_shown_and_is_no_task() {
        Case one = underReview().microsoft("verify").microsoft("competing");

        cases.sweep();

        assertThat(one.runs().waitingAt()).allMatch(box -> !box.startsWith("userTask"));
        assertThat(shown(one).at("/claim/subStatus").asText()).isEqualTo("Competing claim");
        assertThat(shown(one).get("summary").asText())
                .contains("\"Under review\" (another partner claims the same", "keep your POE fresh");
        assertThat(sheet(one)).contains("Another partner claims the same", "Keep your POE fresh");

        one.microsoft("competing");
        cases.sweep();
        assertThat(shown(one).get("summary").asText()).doesNotContain("another partner");
    }

    @Test
    void only_what_the_claim_covers_can_be_dropped() {
        Case one = underReview();

        assertThat(cases.anonymous()
                        .post("/sandbox/claims/" + one.claim().claimId() + "/drop?line=Telepathy", "{}")
                        .status())
                .isEqualTo(400);
        assertThat(cases.anonymous()
                        .post("/sandbox/claims/" + one.claim().claimId() + "/competing", "{}")
                        .status())
                .as("no review has begun")
                .isEqualTo(409);
    }
}
