package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.OwnApplication;
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
class FilingByHandTest {
    @Autowired
    Cases cases;

    @Autowired
    TaskService tasks;

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
        assertThatThrownBy(() -> other.completes("agent", "userTask_fileClaim", Map.of("claimId", " ")))
                .hasMessageContaining("Claim ID");
        assertThat(other.waitingAt()).containsExactly("userTask_fileClaim");
    }

    @Test
    void events_lead_to_the_end() {
        Case one = filed("2000003").consentArrives().decisionArrives("accepted").timeComes("event_pollDue");

        assertThat(one.outcome()).isEqualTo("active");
    }

    @Test
    void a_dispute_that_was_filed_by_hand_is_recorded() {
        Case one = filed("2000004").decisionArrives("rejected");

        one.completes(
                "agent",
                "userTask_decideOnDispute",
                Map.of("disputeDecision", "dispute", "justification", "Every workload is named."));

        assertThat(one.claim().disputed()).isTrue();
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Dispute");
        assertThat(one.waitingAt()).contains("event_decisionReceived");
    }
}
