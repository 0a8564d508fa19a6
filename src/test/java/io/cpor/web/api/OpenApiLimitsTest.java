package io.cpor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.Slow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the description says is required, how long it may be and what may stand there, held against what is refused. */
@CporTest
@Slow
class OpenApiLimitsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    Cases cases;

    JsonNode api;

    @BeforeEach
    void describe() {
        api = cases.anonymous().get("/v3/api-docs").json();
    }

    @Test
    void a_new_association_is_taken_as_it_is_described() {
        new DescribedBody(api, "/api/associations", this::faultsOfAgreement)
                .check(Agreements.contoso())
                .check(Agreements.fabrikam());
    }

    /** The fields that are refused. An unknown field sees to it that nothing starts. */
    private List<String> faultsOfAgreement(ObjectNode agreement) {
        return faults("/api/associations", cases.http("agent"), agreement.put("more", 1));
    }

    @Test
    void what_is_not_described_may_not_be_sent() {
        assertThat(faultsOfAgreement(Agreements.contoso())).containsExactly("more");
        assertThat(new DescribedBody(api, "/api/associations", any -> List.of())
                        .schema()
                        .get("additionalProperties")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void an_event_is_taken_as_it_is_described() {
        JsonNode kinds =
                new DescribedBody(api, "/api/events", any -> List.of()).schema().get("oneOf");

        assertThat(kinds).hasSize(3);
        for (JsonNode kind : kinds) {
            new DescribedBody(api, kind, this::faultsOfEvent).check(event(DescribedBody.resolve(api, kind)));
        }
    }

    private static ObjectNode event(JsonNode kind) {
        ObjectNode event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", "1")
                .put("source", "/crm")
                .put("type", kind.at("/properties/type/enum/0").asText("com.contoso.greeting"))
                .put("time", "2026-01-31T10:15:30Z");
        event.putObject("data")
                .put("associationId", "CPOR-2026-00001")
                .put("tenantId", "6b1f2f5e-0c7a-4b57-9a50-3f0c2d9c5a11")
                .put("claimId", "4711")
                .put("reason", "None")
                .put("decision", "accepted");
        return event;
    }

    /** The fields that are refused. Another fault sees to it that nothing is stored. */
    private List<String> faultsOfEvent(ObjectNode event) {
        String spoiled = event.path("specversion").asText().equals("1.0") ? "specversion" : "time";
        List<String> faults = faults("/api/events", cases.integration(), event.put(spoiled, "never"));
        return faults.stream().filter(field -> !field.equals(spoiled)).toList();
    }

    @Test
    void a_reason_to_withdraw_and_a_mapping_of_boxes_are_taken_as_they_are_described() {
        new DescribedBody(
                        api,
                        "/api/associations/{id}/withdraw",
                        body -> faults("/api/associations/none/withdraw", cases.http("agent"), body))
                .check(JSON.createObjectNode().put("reason", "Signed twice"));
        ObjectNode mapping = JSON.createObjectNode();
        mapping.putArray("mapping").addObject().put("from", "FillPoe").put("to", "SignPoe");
        new DescribedBody(
                        api,
                        "/api/models/{key}/migration",
                        body -> faults("/api/models/none/migration?dryRun=true", cases.http("owner"), body))
                .check(mapping);
    }

    private static List<String> faults(String path, io.cpor.testing.Http http, ObjectNode body) {
        JsonNode answer = http.post(path, body).json();
        assertThat(answer.path("status").asInt()).isIn(400, 404);
        List<String> fields = new ArrayList<>();
        for (JsonNode error : answer.get("errors")) {
            // which role goes with which area is said in the words of the roles
            if (answer.get("status").asInt() == 400
                    && !error.get("message").asText().startsWith("This role belongs to")) {
                fields.add(error.get("field").asText());
            }
        }
        return fields;
    }

    @Test
    void a_key_that_makes_it_happen_once_is_as_long_as_it_is_described() {
        JsonNode key = parameter("/api/associations", "post", "Idempotency-Key").get("schema");

        assertThat(key.get("minLength").asInt()).isEqualTo(1);
        int longest = key.get("maxLength").asInt();
        Function<Integer, Integer> start = length -> cases.http("agent")
                .post("/api/associations", Agreements.contoso(), "Idempotency-Key", "k".repeat(length))
                .status();
        assertThat(start.apply(longest)).isEqualTo(201);
        assertThat(start.apply(longest + 1)).isEqualTo(400);
    }

    private JsonNode parameter(String path, String method, String name) {
        for (JsonNode one : api.get("paths").get(path).get(method).get("parameters")) {
            if (one.get("name").asText().equals(name)) {
                return one;
            }
        }
        throw new AssertionError("no parameter " + name + " of " + path);
    }

    @Test
    void what_may_be_asked_is_described_as_it_is_refused() {
        List<String> wrong = new ArrayList<>();
        api.get("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(call -> wrong.addAll(
                                new DescribedQuery(cases, api, path.getKey(), call.getKey()).differences())));

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_file_is_required_to_import_one() {
        for (String path : List.of("/api/agreements/import", "/api/claims/import")) {
            JsonNode form = api.get("paths").get(path).at("/post/requestBody/content/multipart~1form-data/schema");
            assertThat(DescribedBody.resolve(api, form).at("/required/0").asText())
                    .isEqualTo("file");
        }
    }

    @Test
    void every_code_says_what_it_means() {
        List<String> without = new ArrayList<>();
        api.get("components").get("schemas").findParents("enum").forEach(schema -> without.addAll(unexplained(schema)));
        api.get("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .forEach(path ->
                        path.getValue().findParents("enum").forEach(schema -> without.addAll(unexplained(schema))));

        assertThat(without).isEmpty();
        assertThat(parameter("/api/history/instances", "get", "state").toString())
                .contains("`cancelled`: it was deleted in the middle");
    }

    private static List<String> unexplained(JsonNode schema) {
        List<String> codes = new ArrayList<>();
        schema.get("enum").forEach(code -> codes.add(code.asText()));
        codes.removeIf(code -> schema.path("description").asText().matches("(?s).*`\\Q" + code + "\\E`: \\S.*"));
        return codes;
    }
}
