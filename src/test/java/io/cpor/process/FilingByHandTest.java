package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.association.claim.StatusSeen;
import io.cpor.partnercenter.FiledClaim;
import io.cpor.process.inbox.ClaimStatusIntake;
import io.cpor.process.inbox.InboxRun;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.OwnApplication;
import io.cpor.testing.Scans;
import io.cpor.testing.Slow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Without an integration, a person files the claim in the portal; the process goes the same way from there. */
@OwnApplication
@CporTest
@TestPropertySource(
        properties = {
            "cpor.partner-center.mode=by-hand",
            "spring.datasource.url=jdbc:h2:mem:byhand;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=25000"
        })
@Slow
class FilingByHandTest {
    @Autowired
    Cases cases;

    @Autowired
    TaskService tasks;

    @Autowired
    ClaimStatusIntake news;

    @Autowired
    InboxRun inbox;

    private Case toFile() {
        return cases.poeSent().customerSigns().reviewerAccepts().runs();
    }

    private Case filed(String claimId) {
        return toFile().completes("agent", "userTask_fileClaim", Map.of("claimId", claimId));
    }

    @Test
    void the_claim_form_is_laid_out_and_the_claim_id_typed_back() {
        Case one = toFile();
        assertThat(one.waitingAt()).containsExactly("userTask_fileClaim");
        assertThat(tasks.getVariables(one.task("userTask_fileClaim").getId()))
                .containsEntry("tenantId", one.association().customer().tenantId())
                .containsEntry("partnerLocationId", "1234567")
                .containsEntry("solutionArea", "Modern Work and Security")
                .containsEntry("lines", "Exchange\nTeams\nSharePoint");

        one.completes("agent", "userTask_fileClaim", Map.of("claimId", " 2000001 "));

        assertThat(one.claim().claimId()).isEqualTo("2000001");
        assertThat(one.waitingAt())
                .containsExactlyInAnyOrder("gateway_nextPoll", "gateway_consent", "event_decisionReceived");
    }

    @Test
    void a_claim_id_is_of_one_association_and_not_empty() {
        filed("2000002");
        Case other = toFile();

        assertThatThrownBy(() -> other.completes("agent", "userTask_fileClaim", Map.of("claimId", "2000002")))
                .hasMessageContaining("belongs to association");
        assertThatThrownBy(() -> other.completes(
                        "agent", "userTask_fileClaim", Map.of("claimId", "2000009", "claimIdAgain", "2000090")))
                .hasMessageContaining("differ");
        assertThatThrownBy(() -> other.completes("agent", "userTask_fileClaim", Map.of("claimId", "not a number!")))
                .hasMessageContaining("5 to 12 digits");
        assertThatThrownBy(() -> other.completes("agent", "userTask_fileClaim", Map.of("claimId", " ")))
                .hasMessageContaining("Claim ID");
        assertThat(other.waitingAt()).containsExactly("userTask_fileClaim");
    }

    @Test
    void events_lead_to_the_end() {
        Case one = filed("2000003").consentArrives().decisionArrives("accepted");

        assertThat(one.outcome()).isEqualTo("active");
    }

    @Test
    void a_dispute_that_was_filed_by_hand_is_recorded() {
        Case one = filed("2000004").decisionArrives("rejected");

        Map<String, Object> undated = Map.of("disputeDecision", "dispute", "justification", "Every workload is named.");
        assertThatThrownBy(() -> one.completes("agent", "userTask_decideOnDispute", undated))
                .hasMessageContaining("Done in Partner Center on");
        Map<String, Object> dated = new HashMap<>(undated);
        dated.put("doneOn", LocalDate.now().toString());
        one.completes("agent", "userTask_decideOnDispute", dated);

        assertThat(one.claim().isDisputed()).isTrue();
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Dispute");
        assertThat(one.waitingAt()).contains("event_decisionReceived");
    }

    @Test
    void an_answer_that_was_given_by_hand_is_recorded_and_the_claim_is_submitted_again() {
        Case one = filed("2000005");
        seen(one, "Partner action required");
        assertThat(one.waitingAt()).contains("userTask_answerReviewer");
        assertThat(tasks.getVariables(one.task("userTask_answerReviewer").getId()))
                .containsEntry("filedByHand", true);

        Map<String, Object> tomorrow = Map.of(
                "answer", "See page 2.", "doneOn", LocalDate.now().plusDays(1).toString());
        assertThatThrownBy(() -> one.completes("agent", "userTask_answerReviewer", tomorrow))
                .hasMessageContaining("today at the latest");
        one.completes(
                "agent",
                "userTask_answerReviewer",
                Map.of("answer", "See page 2.", "doneOn", LocalDate.now().toString()));

        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Submitted");
        assertThat(one.waitingAt()).contains("gateway_nextPoll");
    }

    @Test
    void a_file_is_kept_here_and_staff_are_told_to_attach_it_there() {
        Case one = filed("2000015");
        seen(one, "Partner action required");

        String page = cases.http("agent")
                .upload(null, "/staff/claim/" + one.id() + "/files", Scans.jpeg())
                .body();

        assertThat(page).contains("attach it in Partner Center too", "Attach it in Partner Center, attached by");
        assertThat(tasks.getVariable(one.task("userTask_answerReviewer").getId(), "answerFiles"))
                .asString()
                .contains("Attach it in Partner Center: **signed.jpg**");
        one.completes(
                "agent",
                "userTask_answerReviewer",
                Map.of("answer", "See the file.", "doneOn", LocalDate.now().toString()));
        assertThat(cases.http("agent").get("/staff/association/" + one.id()).body())
                .contains("signed.jpg", "Went with an answer");
    }

    @Test
    void what_was_done_days_ago_in_the_portal_is_as_of_that_day() {
        Case one = filed("2000011").decisionArrives("rejected");
        Instant rejectedAt = one.claim().decision().orElseThrow().at();

        one.completes(
                "agent",
                "userTask_decideOnDispute",
                Map.of(
                        "disputeDecision", "dispute",
                        "justification", "It is all there.",
                        "doneOn", LocalDate.now().toString()));

        assertThat(one.claim().lastSeen().orElseThrow().changedAt())
                .as("the beginning of the day, but not before what was disputed")
                .isEqualTo(rejectedAt);
    }

    @Test
    void withdrawing_asks_a_person_to_end_the_claim_in_the_portal() {
        Case one = filed("2000012");
        withdraw(one);
        assertThat(one.waitingAt()).containsExactly("userTask_withdrawByHand");
        assertThat(tasks.getVariables(one.task("userTask_withdrawByHand").getId()))
                .containsEntry("claimId", "2000012")
                .containsEntry("withdrawalReason", "The customer chose another partner.");

        assertThatThrownBy(
                        () -> one.completes("agent", "userTask_withdrawByHand", Map.of("withdrawnAs", "never-filed")))
                .hasMessageContaining("claim 2000012 was filed");
        assertThatThrownBy(() -> one.completes("agent", "userTask_withdrawByHand", Map.of("withdrawnAs", "ended")))
                .hasMessageContaining("Done in Partner Center on");
        one.completes(
                "agent",
                "userTask_withdrawByHand",
                Map.of("withdrawnAs", "ended", "doneOn", LocalDate.now().toString()));

        assertThat(one.outcome()).isEqualTo("withdrawn");
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Rejected final");
    }

    @Test
    void withdrawing_finds_the_claim_whose_id_nobody_typed_in_yet() {
        Case one = toFile();
        withdraw(one);

        assertThatThrownBy(() -> one.completes(
                        "agent",
                        "userTask_withdrawByHand",
                        Map.of("withdrawnAs", "ended", "doneOn", LocalDate.now().toString())))
                .hasMessageContaining("Claim ID");
        one.completes(
                "agent",
                "userTask_withdrawByHand",
                Map.of(
                        "withdrawnAs", "ended",
                        "filedClaimId", "2000013",
                        "doneOn", LocalDate.now().toString()));

        assertThat(one.outcome()).isEqualTo("withdrawn");
        assertThat(one.claim().claimId()).isEqualTo("2000013");
    }

    @Test
    void withdrawing_what_was_never_filed_needs_nobody_to_end_it() {
        Case one = toFile();
        withdraw(one);
        one.completes("agent", "userTask_withdrawByHand", Map.of("withdrawnAs", "never-filed"));
        assertThat(one.outcome()).isEqualTo("withdrawn");

        Case early = cases.poeSent();
        withdraw(early);
        assertThat(early.outcome()).as("no POE was accepted yet").isEqualTo("withdrawn");
    }

    private void withdraw(Case one) {
        assertThat(cases.http("agent")
                        .post(
                                "/api/associations/" + one.id() + "/withdraw",
                                "{\"reason\": \"The customer chose another partner.\"}")
                        .status())
                .isEqualTo(202);
        one.runs();
    }

    /** The portal showed it, as an import of its export tells. */
    private void seen(Case one, String status) {
        StatusSeen now = new StatusSeen(status, "Name every product.", null, Instant.now());
        news.applySwept(List.of(new FiledClaim(one.claim().claimId(), null, now, null, List.of())));
        inbox.once();
        one.runs();
    }

    @Test
    void the_sheet_lays_out_the_portals_form_to_be_copied() {
        Case one = filed("2000006");

        String sheet = cases.http("agent").get("/staff/claim/" + one.id()).body();

        assertThat(sheet)
                .contains("2000006", "1234567", "Modern Work and Security", "Exchange", "Teams", "data-copy")
                .contains("/api/associations/" + one.id() + "/poe.pdf");
        assertThat(sheet.indexOf("Partner ID (location)")).isLessThan(sheet.indexOf("Customer tenant ID"));
        assertThat(cases.http("manager").get("/staff/claim/" + one.id()).status())
                .isEqualTo(403);
    }
}
