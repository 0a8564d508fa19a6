package io.cpor.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.process.inbox.InboxRun;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.Http.FormFile;
import io.cpor.testing.PassedTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same fact reaches us several times at the same moment: the process goes on once. */
@CporTest
class SameFactAtOnceTest {
    private static final String DECISION = "cpor.decision.received";
    private static final Map<String, String> ACCEPTED = Map.of("decision", "accepted");

    @Autowired
    Cases cases;

    @Autowired
    PassedTime passed;

    @Autowired
    InboxRun inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HistoryService history;

    @Test
    void one_event_sent_twenty_times_makes_one_transition_and_is_always_taken() {
        Case one = cases.underReview();
        String claim = one.claim().claimId();
        String id = UUID.randomUUID().toString();
        Instant time = Instant.now();

        List<Integer> answers = AtOnce.times(
                20, () -> one.event(id, DECISION, time, claim, ACCEPTED).status());
        inboxesRun();

        assertThat(answers).containsOnly(202, 200).containsOnlyOnce(202);
        assertThat(states(one)).containsExactly("applied");
        wentOnOnce(one.runs());
    }

    @Test
    void one_fact_told_by_twenty_events_makes_one_transition() {
        Case one = cases.underReview();
        String claim = one.claim().claimId();
        Instant time = Instant.now();

        List<Integer> answers = AtOnce.times(
                20,
                () -> one.event(UUID.randomUUID().toString(), DECISION, time, claim, ACCEPTED)
                        .status());
        inboxesRun();

        assertThat(answers).containsOnly(202);
        assertThat(states(one))
                .hasSize(20)
                .containsOnly("applied", "already-recorded")
                .containsOnlyOnce("applied");
        wentOnOnce(one.runs());
    }

    @RepeatedTest(5)
    void an_event_and_an_import_by_staff_make_one_transition_and_the_second_hears_that_it_was_known() {
        Case one = cases.underReview();
        String claim = one.claim().claimId();
        Instant time = Instant.now().plusSeconds(1);
        String file = "Claim ID,Status,Modified\n" + claim + ",Approved," + time + "\n";

        List<String> told = AtOnce.all(List.of(
                () -> {
                    one.event(UUID.randomUUID().toString(), DECISION, time, claim, ACCEPTED);
                    inbox.once();
                    return "";
                },
                () -> imported(file)));
        inboxesRun();
        one.runs(); // the claim is looked at, and tells the same once more
        inboxesRun();

        List<String> states = states(one);
        assertThat(states).as("the import said " + told.get(1)).containsOnlyOnce("applied");
        assertThat(states).isSubsetOf("applied", "already-recorded");
        boolean eventWon = eventState(one).equals("applied");
        assertThat(told.get(1)).isEqualTo(eventWon ? "unchanged" : "applied");
        wentOnOnce(one);
    }

    private String imported(String file) {
        Http.Answer answer = cases.http("agent")
                .upload(
                        null,
                        "/api/claims/import",
                        new FormFile("claims.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)),
                        "Accept",
                        "application/json");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode report = answer.json();
        return report.get("applied").asInt() == 1
                ? "applied"
                : report.get("unchanged").asInt() == 1 ? "unchanged" : report.toString();
    }

    /** As several nodes would, at once; and once more for what got into another's way. */
    private void inboxesRun() {
        AtOnce.times(4, () -> {
            inbox.once();
            return null;
        });
        passed.untilNextTry();
        inbox.once();
    }

    private List<String> states(Case one) {
        return jdbc.sql("select state from inbox_event where association_id = :id order by state")
                .param("id", one.id())
                .query(String.class)
                .list();
    }

    private String eventState(Case one) {
        return jdbc.sql("select state from inbox_event where association_id = :id and type = :type")
                .param("id", one.id())
                .param("type", DECISION)
                .query(String.class)
                .single();
    }

    private void wentOnOnce(Case one) {
        assertThat(one.claim().decision()).isPresent();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(one.association().processInstanceId().orElseThrow())
                        .activityId("gateway_claimAccepted")
                        .count())
                .isEqualTo(1);
    }
}
