package io.cpor.process.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.association.Loss;
import io.cpor.association.LossCause;
import io.cpor.association.claim.Consent;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An association that was active can be lost: its outcome stays, and a second fact says so. */
@CporTest
class LostAssociationTest {
    @Autowired
    Cases cases;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    private final ObjectNode agreement = Agreements.contoso();

    private Case active() {
        Case one = cases.signed(agreement)
                .runs()
                .customerSigns()
                .reviewerAccepts()
                .runs()
                .consentArrives()
                .microsoft("approve")
                .newsArrive();
        assertThat(one.outcome()).isEqualTo("active");
        return one;
    }

    private JsonNode shown(Case one) {
        return cases.http("agent").get("/api/associations/" + one.id()).json();
    }

    private List<Task> toLookInto(Case one) {
        return tasks.createTaskQuery()
                .processDefinitionKey("lost-association")
                .processInstanceBusinessKey(one.id())
                .list();
    }

    private void disassociated(Case one) {
        Http.Answer answer = cases.anonymous()
                .post(
                        "/sandbox/partner-center/v1/claims/" + one.claim().claimId() + "/disassociate",
                        "{\"reason\":\"The customer left us.\"}");
        assertThat(answer.status()).isEqualTo(200);
    }

    private Loss loss(Case one) {
        return one.association().loss().orElseThrow();
    }

    private List<String> states(Case one) {
        return jdbc.sql("select state from inbox_event where association_id = :id order by received_at, id")
                .param("id", one.id())
                .query(String.class)
                .list();
    }

    @Test
    void a_customer_who_declines_after_the_end_is_recorded_and_the_outcome_stays() {
        Case one = active();

        one.declineArrives();

        assertThat(one.outcome()).isEqualTo("active");
        assertThat(loss(one).cause()).isEqualTo(LossCause.DECLINED);
        assertThat(one.claim().consent().orElseThrow().state()).isEqualTo(Consent.DECLINED);
        assertThat(shown(one).get("status").asText()).isEqualTo("lost");
        assertThat(shown(one).get("outcome").asText()).isEqualTo("active");
        assertThat(shown(one).at("/loss/cause").asText()).isEqualTo("declined");
        assertThat(shown(one).get("summary").asText())
                .contains("the association was active until the customer declined it on ");
    }

    @Test
    void a_disassociation_is_seen_by_the_sweep() {
        Case one = active();
        disassociated(one);

        cases.sweep();
        cases.sweep();

        assertThat(loss(one).cause()).isEqualTo(LossCause.DISASSOCIATED);
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Rejected final");
        assertThat(shown(one).get("summary").asText())
                .contains("\"Rejected final\"", "was active until it was disassociated in Partner Center on ");
        assertThat(toLookInto(one)).hasSize(1);
    }

    @Test
    void a_decision_after_the_end_is_recorded_too() {
        Case one = active();

        one.eventArrives("cpor.decision.received", Map.of("decision", "rejected", "reason", "Missing products"));

        assertThat(loss(one)).returns(LossCause.REJECTED, Loss::cause).returns("Missing products", Loss::reason);
        assertThat(toLookInto(one)).hasSize(1);
    }

    @Test
    void an_older_rejection_that_comes_late_loses_nothing() {
        Case one = active();
        Instant approved = one.claim().decision().orElseThrow().at();

        one.event(
                UUID.randomUUID().toString(),
                "cpor.decision.received",
                approved.minusMillis(1),
                one.claim().claimId(),
                Map.of("decision", "rejected"));
        one.newsArrive();

        assertThat(one.association().loss()).isEmpty();
        assertThat(toLookInto(one)).isEmpty();
    }

    @Test
    void the_same_loss_told_twice_is_one() {
        Case one = active();
        one.declineArrives();
        Instant first = loss(one).at();

        one.declineArrives();
        disassociated(one);
        cases.sweep();

        assertThat(loss(one).at()).isEqualTo(first);
        assertThat(loss(one).cause()).isEqualTo(LossCause.DECLINED);
        assertThat(toLookInto(one)).hasSize(1);
        assertThat(states(one)).endsWith("already-recorded", "already-recorded");
    }

    @Test
    void its_lines_can_be_claimed_anew() {
        Case one = active();
        assertThat(cases.http("agent").post("/api/associations", agreement).status())
                .isEqualTo(409);

        one.declineArrives();

        assertThat(cases.http("agent").post("/api/associations", agreement).status())
                .isEqualTo(201);
    }

    @Test
    void the_list_can_be_filtered_by_it() {
        Case one = active();
        one.declineArrives();

        assertThat(listed("lost")).contains(one.id());
        assertThat(listed("active")).doesNotContain(one.id());
        assertThat(cases.http("agent").get("/api/associations?status=gone").body())
                .contains("open, lost, active");
    }

    private List<String> listed(String status) {
        return cases.http("manager")
                .get("/api/associations?size=100&status=" + status)
                .json()
                .findValuesAsText("id");
    }

    @Test
    void staff_look_into_it_and_note_what_they_did() {
        Case one = active();
        one.eventArrives("cpor.consent.declined", Map.of("reason", "We changed partners"));
        Task task = toLookInto(one).get(0);
        Http agent = cases.http("agent");
        JsonNode form = agent.get("/engine-rest/task/" + task.getId() + "/form-variables")
                .json();
        assertThat(form.at("/lossFact/value").asText())
                .startsWith("The customer declined the active association on ")
                .endsWith("Reason given: We changed partners");
        assertThat(form.at("/lines/value").asText()).contains("Teams");
        String submit = "/engine-rest/task/" + task.getId() + "/submit-form";

        assertThat(agent.post(submit, "{\"variables\":{}}")
                        .json()
                        .get("message")
                        .asText())
                .contains("What was done: say whom");
        assertThat(agent.post(submit, "{\"variables\":{\"lossNote\":{\"type\":\"String\",\"value\":\"Called Ana.\"}}}")
                        .status())
                .isEqualTo(204);

        assertThat(loss(one)).returns("Called Ana.", Loss::note).returns("agent", Loss::notedBy);
        assertThat(toLookInto(one)).isEmpty();
    }

    @Test
    void what_is_accepted_again_after_the_loss_is_put_before_people() {
        Case one = active();
        one.declineArrives();

        one.decisionArrives("accepted");

        assertThat(states(one)).contains("contradicting");
    }

    @Test
    void a_decline_that_only_the_sweep_sees_before_the_end_ends_it_as_declined() {
        Case one = cases.underReview().microsoft("approve").newsArrive();
        jdbc.sql("""
                        update sandbox_claim set status = 'Rejected', reason = 'Customer declined', changed_at = :now
                        where external_reference = :reference""")
                .param("now", Instant.now().atOffset(java.time.ZoneOffset.UTC))
                .param("reference", one.reference())
                .update();

        cases.sweep();

        assertThat(one.runs().outcome()).isEqualTo("declined");
    }

    @Test
    void a_poll_that_sees_the_decline_ends_it_as_declined_too() {
        Case one = cases.underReview();
        jdbc.sql("""
                        update sandbox_claim set status = 'Rejected', reason = 'Customer declined', changed_at = :now
                        where external_reference = :reference""")
                .param("now", Instant.now().atOffset(java.time.ZoneOffset.UTC))
                .param("reference", one.reference())
                .update();

        one.timeComes("event_pollDue").newsArrive();

        assertThat(one.outcome()).isEqualTo("declined");
    }

    @Test
    void what_is_disassociated_before_the_end_is_withdrawn() {
        Case one = cases.underReview().microsoft("approve").newsArrive();
        disassociated(one);

        cases.sweep();

        assertThat(one.runs().outcome()).isEqualTo("withdrawn");
        assertThat(one.association().withdrawal().orElseThrow().requestedBy()).isEqualTo("Partner Center");
    }

    @Test
    void a_disassociation_that_is_told_as_a_decision_is_one_too() {
        Case one = cases.underReview().microsoft("approve").newsArrive();

        one.eventArrives("cpor.decision.received", Map.of("decision", "rejected", "reason", "Partner request"));

        assertThat(one.outcome()).isEqualTo("withdrawn");
        assertThat(states(one)).doesNotContain("contradicting");
    }
}
