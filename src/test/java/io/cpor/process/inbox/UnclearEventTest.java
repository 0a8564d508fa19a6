package io.cpor.process.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What fits nothing, or contradicts what is recorded, is put before people, once. */
@CporTest
class UnclearEventTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    Cases cases;

    @Autowired
    InboxRun inbox;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    private String id(Case one) {
        return one.claim().claimId();
    }

    private static String tenant(Case one) {
        return one.association().customer().tenantId();
    }

    /** An event comes in and is tried. */
    private String comes(String type, String association, String claim, String tenant) {
        String id = UUID.randomUUID().toString();
        ObjectNode event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", "/test")
                .put("type", type)
                .put("time", Instant.now().toString());
        event.putObject("data")
                .put("associationId", association)
                .put("claimId", claim)
                .put("tenantId", tenant);
        assertThat(cases.integration().post("/api/events", event).status()).isEqualTo(202);
        inbox.once();
        return id;
    }

    private List<Task> open(String businessKey) {
        return tasks.createTaskQuery()
                .processDefinitionKey("unclear-event")
                .processInstanceBusinessKey(businessKey)
                .list();
    }

    /** The open task for the event. */
    private Task task(String eventId) {
        return tasks.createTaskQuery()
                .processInstanceId(
                        jdbc.sql("""
                                select process_instance_id from unclear_event
                                where id = (select unclear_event_id from inbox_event where id like '% ' || :id)""").param("id", eventId).query(String.class).single())
                .singleResult();
    }

    private JsonNode shown(Task task) {
        return cases.http("agent")
                .get("/engine-rest/task/" + task.getId() + "/form-variables")
                .json();
    }

    private Http.Answer submit(Task task, Map<String, String> answers) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode variables = body.putObject("variables");
        answers.forEach(
                (name, value) -> variables.putObject(name).put("type", "String").put("value", value));
        return cases.http("agent").post("/engine-rest/task/" + task.getId() + "/submit-form", body);
    }

    private String state(String eventId) {
        return jdbc.sql("select state from inbox_event where id like '% ' || :id")
                .param("id", eventId)
                .query(String.class)
                .single();
    }

    private String ended(Task task) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .activityType("noneEndEvent")
                .singleResult()
                .getActivityId();
    }

    @Test
    void an_event_of_no_association_becomes_a_task_that_says_why() {
        Case one = cases.underReview();
        String event = comes("cpor.consent.received", "CPOR-1999-00001", id(one), tenant(one));

        Task task = task(event);

        assertThat(state(event)).isEqualTo("unmatched");
        assertThat(task.getName()).isEqualTo("Clarify event");
        assertThat(task.getDueDate()).isAfter(new java.util.Date());
        assertThat(shown(task).at("/eventDoubt/value").asText()).contains("No association here has the id");
        assertThat(shown(task).at("/eventFact/value").asText()).isEqualTo("The customer consented");
        assertThat(shown(task).at("/eventAssociation/value").asText()).isEqualTo("CPOR-1999-00001");
        assertThat(shown(task).at("/eventTimes/value").asText()).isEqualTo("once");
    }

    @Test
    void staff_say_which_association_it_is_about_and_it_is_applied_there() {
        Case one = cases.underReview();
        String event = comes("cpor.consent.received", "CPOR-1999-00002", id(one), tenant(one));
        Task task = task(event);

        assertThat(submit(task, Map.of("eventDecision", "assign", "assignedTo", one.id()))
                        .status())
                .isEqualTo(204);
        assertThat(state(event)).isEqualTo("kept");
        inbox.once();

        assertThat(state(event)).isEqualTo("applied");
        assertThat(one.runs().waitingAt()).doesNotContain("gateway_consent");
        assertThat(ended(task)).isEqualTo("endEvent_eventClarified");
        assertThat(jdbc.sql("select * from unclear_event where process_instance_id = :instance")
                        .param("instance", task.getProcessInstanceId())
                        .query()
                        .singleRow())
                .containsEntry("clarified_as", "assigned")
                .containsEntry("assigned_to", one.id())
                .containsEntry("clarified_by", "agent");
    }

    @Test
    void it_is_not_assigned_where_its_tenant_or_its_claim_does_not_fit() {
        Case one = cases.underReview();
        Case other = cases.underReview();
        Task task = task(comes("cpor.consent.declined", "CPOR-1999-00003", id(one), tenant(other)));

        assertThat(refusal(task, "CPOR-1999-99999")).contains("there is no CPOR-1999-99999");
        assertThat(refusal(task, one.id())).contains("about another tenant than that of " + one.id());
        assertThat(refusal(task, other.id())).contains(other.id() + " has no claim " + id(one));
        assertThat(refusal(task, "")).contains("Association: give its id");
        assertThat(submit(task, Map.of("eventDecision", "set-aside"))
                        .json()
                        .get("message")
                        .asText())
                .contains("Why it is set aside: say it");
        assertThat(submit(task, Map.of()).json().get("message").asText()).contains("Your decision: choose one");
        assertThat(one.outcome()).isEqualTo("open");
    }

    private String refusal(Task task, String association) {
        Http.Answer refused = submit(task, Map.of("eventDecision", "assign", "assignedTo", association));
        assertThat(refused.status()).isEqualTo(400);
        return refused.json().get("message").asText();
    }

    @Test
    void whoever_completes_the_task_cannot_make_it_about_another_event() {
        Case one = cases.underReview();
        String event = comes("cpor.consent.received", "CPOR-1999-00004", id(one), tenant(one));
        String other = comes("cpor.consent.declined", "CPOR-1999-00004", id(one), tenant(one));
        String otherUnclear = jdbc.sql("select unclear_event_id from inbox_event where id like '% ' || :id")
                .param("id", other)
                .query(String.class)
                .single();

        Http.Answer refused = submit(
                task(event), Map.of("eventDecision", "assign", "assignedTo", one.id(), "unclearEvent", otherUnclear));
        inbox.once();

        assertThat(refused.status()).isEqualTo(400);
        assertThat(state(event)).isEqualTo("unmatched");
        assertThat(state(other)).isEqualTo("unmatched");
    }

    @Test
    void it_is_set_aside_with_a_reason() {
        Case one = cases.underReview();
        String event = comes(
                "cpor.consent.received", one.id(), id(one), UUID.randomUUID().toString());
        Task task = task(event);
        assertThat(open(one.id())).as("the association is the business key").hasSize(1);
        assertThat(shown(task).at("/eventDoubt/value").asText()).contains("another tenant");

        assertThat(submit(task, Map.of("eventDecision", "set-aside", "asideReason", "A test of theirs."))
                        .status())
                .isEqualTo(204);

        assertThat(state(event)).isEqualTo("unmatched");
        assertThat(ended(task)).isEqualTo("endEvent_eventSetAside");
        assertThat(jdbc.sql("select reason from unclear_event where process_instance_id = :instance")
                        .param("instance", task.getProcessInstanceId())
                        .query(String.class)
                        .single())
                .isEqualTo("A test of theirs.");
    }

    @Test
    void an_event_that_fits_two_open_cases_is_not_guessed() {
        Case one = cases.underReview();
        Case other = cases.underReview();
        String event = comes("cpor.consent.declined", one.id(), id(other), tenant(one));

        assertThat(state(event)).isEqualTo("unmatched");
        assertThat(shown(task(event)).at("/eventDoubt/value").asText()).contains("fits both");
        assertThat(one.runs().outcome()).isEqualTo("open");
        assertThat(other.runs().outcome()).isEqualTo("open");
    }

    @Test
    void an_event_of_a_claim_that_nobody_knows_is_not_applied_to_another_claim() {
        Case one = cases.underReview();
        String event = comes("cpor.consent.declined", one.id(), "777", tenant(one));

        assertThat(state(event)).isEqualTo("unmatched");
        assertThat(shown(task(event)).at("/eventDoubt/value").asText()).contains("Was its claim ID typed wrong?");
    }

    @Test
    void the_same_again_is_no_second_task_until_the_first_is_clarified() {
        Case one = cases.underReview();
        String first = comes("cpor.consent.received", "CPOR-1999-00005", id(one), tenant(one));
        String second = comes("cpor.consent.received", "CPOR-1999-00005", id(one), tenant(one));
        Task task = task(first);

        assertThat(task(second).getId()).isEqualTo(task.getId());
        submit(task, Map.of("eventDecision", "set-aside", "asideReason", "No idea."));
        String third = comes("cpor.consent.received", "CPOR-1999-00005", id(one), tenant(one));

        assertThat(task(third).getId()).isNotEqualTo(task.getId());
    }

    @Test
    void a_type_nobody_understands_is_one_task_whatever_it_is_about_and_can_only_be_set_aside() {
        Case one = cases.underReview();
        String type = "other." + UUID.randomUUID();
        String first = comes(type, one.id(), id(one), tenant(one));
        String second = comes(type, "CPOR-1999-00006", "778", tenant(one));
        Task task = task(first);

        assertThat(task(second).getId()).isEqualTo(task.getId());
        assertThat(shown(task).at("/eventFact/value").asText()).isEqualTo("An event of the type " + type);
        assertThat(refusal(task, one.id())).contains("set it aside");
    }

    @Test
    void of_contradicting_decisions_the_second_raises_a_task_and_cannot_be_applied_by_it() {
        Case one = cases.underReview().decisionArrives("accepted");
        one.eventArrives("cpor.decision.received", Map.of("decision", "rejected", "reason", "Missing products"));

        assertThat(open(one.id())).hasSize(1);
        Task task = open(one.id()).get(0);
        assertThat(shown(task).at("/eventFact/value").asText()).isEqualTo("Microsoft rejected the claim");
        assertThat(shown(task).at("/claimReason/value").asText()).isEqualTo("Missing products");
        assertThat(refusal(task, one.id())).contains("it contradicts what is recorded there");
        assertThat(one.consentArrives().outcome()).isEqualTo("active");
        assertThat(one.claim().decision().orElseThrow().decision().code()).isEqualTo("accepted");
    }

    @Test
    void a_hostile_text_stands_in_the_task_as_text() {
        Case one = cases.underReview();
        String type = "${7*7}<script>alert(1)</script>" + UUID.randomUUID();
        Task task = task(comes(type, one.id(), id(one), tenant(one)));

        assertThat(shown(task).at("/eventFact/value").asText()).isEqualTo("An event of the type " + type);
    }

    @Test
    void a_question_that_the_process_waits_for_is_no_doubt() {
        Case pending = cases.underReview().microsoft("request-information");
        cases.sweep();

        assertThat(pending.runs().waitingAt()).contains("userTask_answerReviewer");
        assertThat(open(pending.id())).isEmpty();
    }
}
