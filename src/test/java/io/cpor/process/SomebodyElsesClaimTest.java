package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.association.Associations;
import io.cpor.association.ClaimIdCorrections;
import io.cpor.association.value.InvalidInput;
import io.cpor.partnercenter.PartnerCenter;
import io.cpor.partnercenter.PartnerCenterUnavailable;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The claim ID of an association may be somebody else's, because it was typed wrong or chosen. Nothing of that claim is
 * believed and nothing is sent to it; people hear of it.
 */
@CporTest
class SomebodyElsesClaimTest {
    @Autowired
    Cases cases;

    @Autowired
    Associations associations;

    @Autowired
    ClaimIdCorrections corrections;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_poll_takes_no_decision_over_from_it() {
        Case one = cases.underReview();
        String strangers = ofAnotherTenant();
        microsoft(strangers, "verify");
        microsoft(strangers, "approve");
        pointTo(strangers, one);

        one.timeComes("event_pollDue").timeComes("event_pollDue");

        assertThat(one.claim().decision()).isEmpty();
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Submitted");
        isPutBeforePeople(one, strangers);
    }

    @Test
    void nor_the_sweep() {
        Case one = cases.underReview();
        String strangers = ofAnotherTenant();
        pointTo(strangers, one);
        microsoft(strangers, "request-information");

        cases.sweep();
        cases.sweep();

        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Submitted");
        isPutBeforePeople(one, strangers);
    }

    @Test
    void a_withdrawal_does_not_end_it() {
        Case one = cases.underReview();
        String strangers = ofAnotherTenant();
        pointTo(strangers, one);

        cases.http("agent").post("/api/associations/" + one.id() + "/withdraw", "{\"reason\": \"Not now.\"}");

        assertThat(one.runs().outcome()).isEqualTo("withdrawn");
        assertThat(claim(strangers).get("status").asText()).isEqualTo("Submitted");
        isPutBeforePeople(one, strangers);
    }

    @Test
    void an_answer_for_the_reviewer_is_not_sent_to_it() {
        Case one = cases.underReview().microsoft("request-information");
        cases.sweep();
        one.runs();
        String strangers = ofAnotherTenant();
        microsoft(strangers, "request-information");
        pointTo(strangers, one);

        one.completes("agent", "userTask_answerReviewer", Map.of("answer", "The customer has confirmed it."));

        assertThat(claim(strangers).get("status").asText()).isEqualTo("Partner action required");
        assertThat(claim(strangers).path("comment").asText()).doesNotContain("confirmed");
        isPutBeforePeople(one, strangers);
        assertThat(one.runs().waitingAt()).as("the answer is asked for again").contains("userTask_answerReviewer");
    }

    @Test
    void it_is_not_disputed() {
        Case one = cases.underReview().microsoft("reject").newsArrive();
        assertThat(one.waitingAt()).contains("userTask_decideOnDispute");
        String strangers = ofAnotherTenant();
        microsoft(strangers, "reject");
        pointTo(strangers, one);

        one.completes(
                "agent",
                "userTask_decideOnDispute",
                Map.of("disputeDecision", "dispute", "justification", "The POE names the workload."));

        assertThat(claim(strangers).get("status").asText()).isEqualTo("Rejected");
        assertThat(one.claim().isDisputed()).isFalse();
        isPutBeforePeople(one, strangers);
        assertThat(one.waitingAt()).as("staff decide again").contains("userTask_decideOnDispute");
    }

    @Test
    void the_true_owner_gets_its_claim_also_if_another_case_was_given_its_id_before() {
        Case squatter = cases.underReview();
        String own = squatter.claim().claimId();
        Case owner = cases.poeSent().customerSigns().reviewerAccepts();
        String next = Long.toString(Long.parseLong(ofAnotherTenant()) + 1);
        corrections.correct(squatter.id(), next, next, "typed wrong", "agent");

        owner.runs();

        assertThat(owner.claim().claimId()).isEqualTo(next);
        assertThat(claim(next).get("poeAttached").asBoolean()).isTrue();
        assertThat(squatter.claim().claimId()).isEqualTo(own);
        assertThat(corrections.of(squatter.id()))
                .last()
                .satisfies(last -> assertThat(last.reason()).contains(owner.id()));
        isPutBeforePeople(squatter, next);
    }

    @Test
    void and_if_that_id_was_typed_at_the_filing_the_other_keeps_none_that_could_be_anybodys() {
        Case squatter = cases.underReview();
        Case owner = cases.poeSent().customerSigns().reviewerAccepts();
        String next = Long.toString(Long.parseLong(ofAnotherTenant()) + 1);
        pointTo(next, squatter);

        owner.runs();

        assertThat(owner.claim().claimId()).isEqualTo(next);
        assertThat(squatter.claim().claimId()).isEqualTo("not " + next);
        isPutBeforePeople(squatter, next);
    }

    @Test
    void while_partner_center_cannot_be_asked_no_claim_id_is_corrected() {
        Case one = cases.underReview();
        String before = one.claim().claimId();
        PartnerCenter down = (PartnerCenter) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PartnerCenter.class}, (proxy, method, given) -> {
                    if (method.getName().equals("filedByHand")) {
                        return false;
                    }
                    throw new PartnerCenterUnavailable("down");
                });

        assertThatThrownBy(() -> new ClaimIdChange(associations, corrections, down)
                        .correct(one.id(), "7000002", "7000002", "typed wrong", "agent"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("gives no answer now")
                .hasMessageContaining("Nothing was changed");
        assertThat(one.claim().claimId()).isEqualTo(before);
    }

    /** As an earlier release let anybody do. */
    private void pointTo(String claimId, Case one) {
        jdbc.sql("update claim set claim_id = :claim where association_id = :id")
                .param("claim", claimId)
                .param("id", one.id())
                .update();
    }

    private void isPutBeforePeople(Case one, String claimId) {
        List<Task> put = tasks.createTaskQuery()
                .processDefinitionKey("unclear-event")
                .processInstanceBusinessKey(one.id())
                .list();
        assertThat(put)
                .singleElement()
                .satisfies(task ->
                        assertThat(tasks.getVariable(task.getId(), "claimId")).isEqualTo(claimId));
    }

    private String ofAnotherTenant() {
        return cases.anonymous()
                .post("/sandbox/partner-center/v1/claims", """
                        {"externalReference":"%s","partnerLocationId":"1234567","partnerContact":{"name":"Sam"},
                         "customer":{"name":"Stranger","tenantId":"%s","contact":{"name":"S","email":"s@s.example"}},
                         "workloads":["Teams"]}""".formatted(
                                "OTHER-" + UUID.randomUUID(), UUID.randomUUID()))
                .json()
                .get("id")
                .asText();
    }

    private void microsoft(String claimId, String step) {
        assertThat(cases.anonymous()
                        .post("/sandbox/claims/" + claimId + "/" + step, "{}")
                        .status())
                .isEqualTo(200);
    }

    private JsonNode claim(String id) {
        return cases.anonymous().get("/sandbox/partner-center/v1/claims/" + id).json();
    }
}
