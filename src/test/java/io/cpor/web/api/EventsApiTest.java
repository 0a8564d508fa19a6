package io.cpor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.process.inbox.InboxRun;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.PassedTime;
import io.cpor.testing.SecurityStatement;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@CporTest
class EventsApiTest {
    @Autowired
    Cases cases;

    @Autowired
    PassedTime passed;

    @Autowired
    InboxRun inbox;

    @Autowired
    JdbcClient jdbc;

    @Value("${cpor.events.secret}")
    String secret;

    @Test
    @SecurityStatement(35)
    void an_event_is_stored_first_and_applied_by_a_job() {
        Case one = cases.underReview();

        Http.Answer stored = one.event("cpor.consent.received", Map.of());

        assertThat(stored.status()).isEqualTo(202);
        assertThat(one.waitingAt()).as("not yet applied").contains("gateway_consent");
        inbox.once();
        one.runs();
        assertThat(one.waitingAt()).doesNotContain("gateway_consent");
    }

    @Test
    @SecurityStatement(33)
    void the_same_event_again_has_no_second_effect_and_another_body_is_a_conflict() {
        Case one = cases.underReview();
        String id = UUID.randomUUID().toString();
        Instant time = Instant.now();
        String claim = one.claim().claimId();

        assertThat(one.event(id, "cpor.consent.received", time, claim, Map.of()).status())
                .isEqualTo(202);
        assertThat(one.event(id, "cpor.consent.received", time, claim, Map.of()).status())
                .isEqualTo(200);
        assertThat(one.event(id, "cpor.consent.declined", time, claim, Map.of()).status())
                .isEqualTo(409);
        inbox.once();
        inbox.once();

        assertThat(one.runs().outcome()).isEqualTo("open");
        assertThat(state(id)).isEqualTo("applied");
    }

    @Test
    @SecurityStatement(33)
    void of_the_same_event_sent_many_times_at_once_one_is_stored() throws Exception {
        Case one = cases.underReview();
        String id = UUID.randomUUID().toString();
        Instant time = Instant.now();
        String claim = one.claim().claimId();
        ExecutorService threads = Executors.newFixedThreadPool(10);
        List<Callable<Integer>> calls = IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(
                        i -> () -> one.event(id, "cpor.decision.received", time, claim, Map.of("decision", "accepted"))
                                .status())
                .toList();

        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : threads.invokeAll(calls)) {
            answers.add(answer.get());
        }
        threads.shutdownNow();

        assertThat(answers).containsOnly(202, 200).containsOnlyOnce(202);
    }

    @Test
    void an_event_that_comes_too_early_is_kept_and_applied_when_it_can_be() {
        Case one = cases.poeSent();
        String id = UUID.randomUUID().toString();
        one.event(id, "cpor.consent.received", Instant.now(), null, Map.of());
        inbox.once();
        assertThat(state(id)).isEqualTo("kept");

        one.customerSigns().reviewerAccepts().runs();
        passed.untilNextTry();
        inbox.once();
        one.runs();

        assertThat(state(id)).isEqualTo("applied");
        assertThat(one.waitingAt()).doesNotContain("gateway_consent");
    }

    @Test
    void an_event_after_the_end_is_filed_as_late() {
        Case one = cases.underReview().declineArrives();
        String id = UUID.randomUUID().toString();

        one.event(id, "cpor.decision.received", Instant.now(), one.claim().claimId(), Map.of("decision", "accepted"));
        inbox.once();

        assertThat(state(id)).isEqualTo("late");
        assertThat(one.outcome()).isEqualTo("declined");
    }

    @Test
    void of_contradicting_decisions_the_first_is_kept() {
        Case one = cases.underReview().decisionArrives("accepted");
        String id = UUID.randomUUID().toString();

        one.event(id, "cpor.decision.received", Instant.now(), one.claim().claimId(), Map.of("decision", "rejected"));
        inbox.once();

        assertThat(state(id)).isEqualTo("contradicting");
        assertThat(one.runs().waitingAt()).doesNotContain("userTask_decideOnDispute");
    }

    @Test
    @SecurityStatement(35)
    void an_event_of_another_tenant_or_of_no_association_matches_nothing() {
        Case one = cases.underReview();
        ObjectNode event = event(one);
        event.withObject("/data").put("tenantId", UUID.randomUUID().toString());
        ObjectNode lost = event(one);
        lost.withObject("/data").put("associationId", "CPOR-1999-00001");

        assertThat(cases.integration().post("/api/events", event).status()).isEqualTo(202);
        assertThat(cases.integration().post("/api/events", lost).status()).isEqualTo(202);
        inbox.once();

        assertThat(state(event.get("id").asText())).isEqualTo("unmatched");
        assertThat(state(lost.get("id").asText())).isEqualTo("unmatched");
        assertThat(one.runs().waitingAt()).contains("gateway_consent");
    }

    @Test
    @SecurityStatement({34, 36})
    void an_unknown_type_is_stored_for_people_to_look_at_and_unknown_fields_are_passed_over() {
        Case one = cases.underReview();
        ObjectNode unknown = event(one).put("type", "cpor.status.seen").put("traceparent", "00-1-2-3");
        assertThat(cases.integration().post("/api/events", unknown).status()).isEqualTo(202);
        inbox.once();

        assertThat(state(unknown.get("id").asText())).isEqualTo("unmatched");
    }

    @Test
    void a_clock_that_is_a_little_ahead_does_no_harm() {
        Case one = cases.underReview();
        ObjectNode event = event(one).put("time", Instant.now().plusSeconds(600).toString());

        assertThat(cases.integration().post("/api/events", event).status()).isEqualTo(202);
        assertThat(cases.integration().post("/api/events", event).status()).isEqualTo(200);

        assertThat(jdbc.sql("select occurred_at from inbox_event where association_id = :id order by received_at desc"
                                + " limit 1")
                        .param("id", one.id())
                        .query(java.time.OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void two_senders_may_use_the_same_ids() {
        Case one = cases.underReview();
        ObjectNode event = event(one).put("id", "1");
        ObjectNode other = event(one).put("id", "1").put("source", "/other").put("type", "cpor.decision.received");
        other.withObject("/data").put("decision", "accepted");

        assertThat(cases.integration().post("/api/events", event).status()).isEqualTo(202);
        assertThat(cases.integration().post("/api/events", other).status()).isEqualTo(202);
        assertThat(cases.integration().post("/api/events", other).status()).isEqualTo(200);
        inbox.once();

        assertThat(jdbc.sql("select state from inbox_event where association_id = :id and id like 'event %'")
                        .param("id", one.id())
                        .query(String.class)
                        .list())
                .containsExactly("applied", "applied");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("specversion", event -> event.put("specversion", "0.3")),
                fault("id", event -> event.remove("id")),
                fault("source", event -> event.put("source", "")),
                fault("type", event -> event.putNull("type")),
                fault("time", event -> event.remove("time")),
                fault("time", event -> event.put("time", "yesterday")),
                fault("time", event -> event.put("time", "2026-11-23T10:00:00")),
                fault(
                        "time",
                        event -> event.put(
                                "time", Instant.now().plusSeconds(1200).toString())),
                fault("time", event -> event.put("time", "3026-11-23T10:00:00Z")),
                fault("time", event -> event.put("time", "+300000-11-23T10:00:00Z")),
                fault("time", event -> event.put("time", "-9999-11-23T10:00:00Z")),
                fault("data.associationId", event -> event.withObject("/data").remove("associationId")),
                fault("data.associationId", event -> event.remove("data")),
                fault(
                        "data.associationId",
                        event -> event.withObject("/data").put("associationId", BigInteger.TEN.pow(900))),
                fault("id", event -> event.put("id", BigInteger.TEN.pow(900))),
                fault("data.claimId", event -> event.withObject("/data").put("claimId", BigInteger.TEN.pow(900))),
                fault("data.tenantId", event -> event.withObject("/data").put("tenantId", true)),
                fault("data.decision", event -> event.put("type", "cpor.decision.received")),
                fault("data.reason", event -> event.withObject("/data").put("reason", "x".repeat(2001))));
    }

    private static Arguments fault(String field, Consumer<ObjectNode> how) {
        return Arguments.of(field, how);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("faults")
    void a_bad_event_is_refused_with_the_field_named_and_not_stored(String field, Consumer<ObjectNode> how) {
        ObjectNode event = new ObjectMapper().createObjectNode();
        event.put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "/test")
                .put("type", "cpor.consent.received")
                .put("time", Instant.now().toString());
        event.putObject("data")
                .put("associationId", "CPOR-2026-00001")
                .put("tenantId", UUID.randomUUID().toString());
        how.accept(event);
        long before =
                jdbc.sql("select count(*) from inbox_event").query(Long.class).single();

        Http.Answer refused = cases.integration().post("/api/events", event);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().get("errors").findValuesAsText("field")).contains(field);
        assertThat(jdbc.sql("select count(*) from inbox_event")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    @SecurityStatement(31)
    void an_event_without_the_secret_is_refused_whoever_sends_it() {
        Case one = cases.underReview();
        ObjectNode event = event(one);

        assertThat(cases.anonymous().post("/api/events", event).status()).isEqualTo(401);
        assertThat(Http.bearer("wrong", port()).post("/api/events", event).status())
                .isEqualTo(401);
        assertThat(cases.http("agent").post("/api/events", event).status()).isEqualTo(401);
        inbox.once();
        assertThat(one.runs().waitingAt()).contains("gateway_consent");
    }

    @Test
    @SecurityStatement(31)
    void a_signed_event_is_taken_and_one_whose_signature_does_not_hold_is_not_written() {
        String body = """
                {"specversion":"1.0","id":"signed-1","source":"/test","type":"some.type","time":"2026-11-23T10:00:00Z"}""";
        String good = EventAuthenticationTest.signature(secret, Instant.now(), body.getBytes());
        String bad = EventAuthenticationTest.signature("x", Instant.now(), body.getBytes());

        assertThat(sends(body, bad).status()).isEqualTo(401);
        assertThat(jdbc.sql("select count(*) from inbox_event where id like '% signed-1'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(sends(body, good).status()).isEqualTo(202);
        assertThat(sends(body, good).status()).isEqualTo(200);
    }

    private Http.Answer sends(String body, String signature) {
        return cases.anonymous().post("/api/events", body, "CPOR-Signature", signature);
    }

    @Test
    void an_event_must_be_sent_as_json() {
        Http.Answer refused = cases.integration().send("POST", "/api/events", "{}", "Content-Type", "text/plain");

        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("Content-Type");
    }

    @Test
    @SecurityStatement({34, 52})
    void a_body_over_64_kilobytes_is_refused() {
        String large = "{\"id\":\"" + "x".repeat(70_000) + "\"}";

        assertThat(cases.integration().post("/api/events", large).status()).isEqualTo(413);
    }

    @org.springframework.beans.factory.annotation.Value("${server.port}")
    int port;

    private int port() {
        return port;
    }

    private static ObjectNode event(Case one) {
        ObjectNode event = new ObjectMapper().createObjectNode();
        event.put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "/test")
                .put("type", "cpor.consent.received")
                .put("time", Instant.now().toString());
        event.putObject("data")
                .put("associationId", one.id())
                .put("claimId", one.claim().claimId())
                .put("tenantId", one.association().customer().tenantId());
        return event;
    }

    private String state(String id) {
        return jdbc.sql("select state from inbox_event where id like '% ' || :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
