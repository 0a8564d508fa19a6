package io.cpor.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Http;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * All the people and programs around the application, on the wire. A call that is answered otherwise than with success is an
 * {@link AssertionError}; one that is cut off is an {@link java.io.UncheckedIOException}.
 */
final class Desk {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LINK = Pattern.compile("/poe/\\S+");

    private final int port;
    private final Http agent;
    private final Http reviewer;
    private final Set<String> signed = ConcurrentHashMap.newKeySet();

    Desk(int port) {
        this.port = port;
        this.agent = Http.as("agent", port);
        this.reviewer = Http.as("reviewer", port);
    }

    /**
     * @param key the same makes one association, however often it is asked
     * @return its id
     */
    String agreementSigned(String key, ObjectNode agreement) {
        Http.Answer answer = agent.post("/api/associations", agreement, "Idempotency-Key", key);
        return good(answer, 201).json().get("id").asText();
    }

    JsonNode shown(String association) {
        return good(agent.get("/api/associations/" + association), 200).json();
    }

    /** What Partner Center knows the first attempt by. */
    String reference(String association) {
        return shown(association).get("reference").asText() + "-1";
    }

    List<String> waitingAt(String association) {
        return StreamSupport.stream(shown(association).get("waitingAt").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Microsoft's status as we know it, or nothing. */
    String claimStatus(String association) {
        return shown(association).at("/claim/status").asText();
    }

    String claimId(String association) {
        return shown(association).at("/claim/claimId").asText();
    }

    /** The newest mail to the customer carries the link. */
    void customerSigns(String association) {
        Http browser = Http.anonymous(port);
        good(browser.get(link(association)), 303);
        browser.submit(browser.get("/poe/answers"), "/poe/answers", Cases.answers());
        Http.Answer review = good(browser.get("/poe/review"), 200);
        Map<String, String> signature = Map.of("signature", "Ana Trujillo", "contentHash", Cases.contentHash(review));
        good(browser.submit(review, "/poe/sign", signature), 302);
        signed.add(association);
    }

    /** The associations whose signature was accepted: the customer saw that it was. */
    Set<String> signed() {
        return Set.copyOf(signed);
    }

    String link(String association) {
        JsonNode mails = good(Http.anonymous(port).get("/sandbox/mail"), 200).json();
        return StreamSupport.stream(mails.spliterator(), false)
                .map(mail -> mail.get("text").asText())
                .filter(text -> text.contains("Reference: " + association))
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no mail with a link for " + association));
    }

    void reviewerAccepts(String association) {
        completes(reviewer, association, "userTask_reviewPoe", Map.of("poeReview", "accepted"));
    }

    void staffAnswer(String association, String words) {
        completes(agent, association, "userTask_answerReviewer", Map.of("answer", words));
    }

    void staffDispute(String association) {
        completes(
                agent,
                association,
                "userTask_decideOnDispute",
                Map.of("disputeDecision", "dispute", "justification", "The POE names every workload."));
    }

    void withdraws(String association) {
        good(
                agent.post(
                        "/api/associations/" + association + "/withdraw",
                        "{\"reason\": \"The customer chose another partner.\"}"),
                202);
    }

    private void completes(Http who, String association, String box, Map<String, String> answers) {
        JsonNode tasks = good(
                        who.get("/engine-rest/task?processInstanceBusinessKey=" + association + "&taskDefinitionKey="
                                + box),
                        200)
                .json();
        if (tasks.isEmpty()) {
            throw new AssertionError(box + " of " + association + " is not there");
        }
        ObjectNode variables = JSON.createObjectNode();
        answers.forEach(
                (name, value) -> variables.putObject(name).put("type", "String").put("value", value));
        String task = tasks.at("/0/id").asText();
        good(
                who.post(
                        "/engine-rest/task/" + task + "/submit-form",
                        JSON.createObjectNode().set("variables", variables)),
                204);
    }

    /** An integration tells that the customer consents; the same event however often it is sent. */
    void consentArrives(String association) {
        JsonNode shown = shown(association);
        ObjectNode event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", "consent of " + association)
                .put("source", "/faults")
                .put("type", "cpor.consent.received")
                .put("time", shown.at("/claim/submittedAt").asText(Instant.now().toString()));
        event.putObject("data")
                .put("associationId", association)
                .put("tenantId", shown.at("/customer/tenantId").asText());
        Http.Answer answer = Http.bearer(ApplicationProcess.EVENTS_SECRET, port).post("/api/events", event);
        if (answer.status() != 202 && answer.status() != 200) {
            throw new AssertionError("the event is answered " + answer.status() + ": " + answer.body());
        }
    }

    /** Jobs that gave up, and wait for a manager. */
    int incidents() {
        return good(Http.as("admin", port).get("/engine-rest/incident/count"), 200)
                .json()
                .get("count")
                .asInt();
    }

    static ObjectNode agreement() {
        return Agreements.contoso();
    }

    private static Http.Answer good(Http.Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError("answered " + answer.status() + " instead of " + status + ": " + answer.body());
        }
        return answer;
    }
}
