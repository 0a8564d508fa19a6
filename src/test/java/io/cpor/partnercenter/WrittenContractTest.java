package io.cpor.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That the OpenAPI file is sound, and that what is not as it says is found out. */
class WrittenContractTest {
    private static final String CLAIM = """
            {"id":"1000027","externalReference":"CPOR-2026-00042-1","status":"Submitted","reason":null,"verifiedAt":null,
             "changedAt":"2026-11-23T09:00:00.123Z"}""";
    private static final String NEW_CLAIM = """
            {"externalReference":"CPOR-2026-00042-1","claimName":"Contoso","partnerName":"Northwind","partnerLocationId":"1234567",
             "partnerContact":{"name":"Sam","email":"sam@partner.example"},
             "customer":{"name":"Contoso","tenantId":"7f1c1f5e-8d8d-4b0e-9d0e-2a3a7c1d4b11","domain":"contoso.onmicrosoft.com",
               "contact":{"name":"Ana","title":"IT","email":"ana@contoso.example"}},
             "solutionArea":"Modern Work and Security","partnerRole":"Use or consume","workloads":["Teams"],"subscriptions":[]}""";

    private final WrittenContract contract = WrittenContract.read();

    @Test
    void every_reference_in_it_leads_somewhere() {
        assertThat(contract.file().findValuesAsText("$ref"))
                .hasSizeGreaterThan(30)
                .allSatisfy(reference -> assertThat(
                                contract.file().at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void every_operation_has_a_name_and_says_what_it_does() {
        assertThat(contract.file().get("openapi").asText()).startsWith("3.1.");
        assertThat(contract.operations()).hasSize(8).doesNotContain("");
        contract.file()
                .get("paths")
                .forEach(path -> path.properties().stream()
                        .filter(one -> !one.getKey().equals("parameters"))
                        .forEach(operation -> {
                            assertThat(operation.getValue().path("summary").asText())
                                    .isNotBlank();
                            assertThat(operation.getValue().get("responses").fieldNames())
                                    .toIterable()
                                    .contains("401", "429", "default");
                        }));
    }

    @Test
    void its_examples_are_as_it_says() {
        for (JsonNode example : contract.file().at("/components/schemas/Claim/examples")) {
            assertThat(contract.faults(request("GET", "/v1/claims/1", "", Map.of()), answer(200, example.toString())))
                    .isEmpty();
        }
        for (String response : Set.of("Refused", "NotFound", "Conflict")) {
            String example = contract.file()
                    .at("/components/responses/" + response + "/content/application~1json/example")
                    .toString();
            assertThat(contract.faults(request("GET", "/v1/claims/1", "", Map.of()), answer(404, example)))
                    .as(response)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/claims?externalReference=CPOR-2026-00042-1",
                "GET /v1/claims?changedSince=2026-11-23T10:00:00Z&size=5",
                "GET /v1/claims/1000027"
            })
    void a_request_that_is_as_it_says_is_found_good(String line) {
        assertThat(contract.faults(request(line, Map.of()), Set.of())).isEmpty();
        assertThat(contract.faults(request("POST", "/v1/claims", NEW_CLAIM, Map.of()), Set.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET /v2/claims, no operation",
        "DELETE /v1/claims/1, no operation",
        "GET /v1/claims/1/poe, no operation",
        "GET /v1/claims?reference=1, reference is not written down",
        "GET /v1/claims?changedSince=yesterday, changedSince",
        "GET /v1/claims?size=many, size",
        "GET /v1/claims?seekOperation=Other, seekOperation is not written down"
    })
    void a_wrong_address_is_found_out(String line, String fault) {
        assertThat(contract.faults(request(line, Map.of()), Set.of("/v1/claims?seekOperation=Next")))
                .singleElement()
                .asString()
                .contains(fault);
    }

    @Test
    void a_next_page_that_was_named_may_have_any_query() {
        String next = "/v1/claims?seekOperation=Next";

        assertThat(contract.faults(request("GET " + next, Map.of()), Set.of(next)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ms-requestid, '', ms-requestid",
        "ms-requestid, 17, MS-RequestId",
        "ms-correlationid, x, MS-CorrelationId",
        "ms-contract-version, v2, MS-Contract-Version",
        "ms-partnercenter-application, Other, MS-PartnerCenter-Application",
        "x-locale, de-DE, X-Locale"
    })
    void a_wrong_or_missing_header_is_found_out(String header, String value, String fault) {
        assertThat(contract.faults(request("GET /v1/claims/1", Map.of(header, value)), Set.of()))
                .singleElement()
                .asString()
                .containsIgnoringCase(fault);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "\"Use or consume\"; \"Use\"",
                "\"partnerName\":\"Northwind\",; ",
                "\"workloads\":[\"Teams\"]; \"workloads\":\"Teams\"",
                "7f1c1f5e-8d8d-4b0e-9d0e-2a3a7c1d4b11; contoso",
                "ana@contoso.example; nobody",
                "\"claimName\"; \"more\":1,\"claimName\"",
                "\"title\":\"IT\"; \"title\":\"IT\",\"phone\":\"1\"",
                "\"1234567\"; 1234567"
            },
            delimiter = ';')
    void a_wrong_claim_is_found_out(String right, String wrong) {
        String body = NEW_CLAIM.replace(right, wrong == null ? "" : wrong);
        assertThat(body).isNotEqualTo(NEW_CLAIM);

        assertThat(contract.faults(request("POST", "/v1/claims", body, Map.of()), Set.of()))
                .hasSize(1);
    }

    @Test
    void a_wrong_body_is_found_out() {
        assertThat(contract.faults(request("POST", "/v1/claims", "", Map.of()), Set.of()))
                .containsExactly("the request is empty");
        assertThat(contract.faults(request("POST", "/v1/claims", "{", Map.of()), Set.of()))
                .containsExactly("the request is no JSON");
        assertThat(contract.faults(
                        request("POST", "/v1/claims", NEW_CLAIM, Map.of("content-type", "text/plain")), Set.of()))
                .hasSize(1);
        assertThat(contract.faults(request("GET", "/v1/claims/1", "{}", Map.of()), Set.of()))
                .containsExactly("a body is not written down");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "200; \"id\":\"1000027\",; ",
                "200; \"1000027\"; 1000027",
                "200; \"Submitted\"; null",
                "200; \"reason\":null; \"reason\":[]",
                "200; 2026-11-23T09:00:00.123Z; yesterday",
                "200; \"reason\"; \"reasons\"",
                "201; \"id\"; \"id\"",
                "302; \"id\"; \"id\"",
                "404; \"id\"; \"id\""
            },
            delimiter = ';')
    void a_wrong_answer_is_found_out(int status, String right, String wrong) {
        String body = CLAIM.replace(right, wrong == null ? "" : wrong);

        assertThat(contract.faults(request("GET /v1/claims/1", Map.of()), answer(200, CLAIM)))
                .isEmpty();
        assertThat(contract.faults(request("GET /v1/claims/1", Map.of()), answer(status, body)))
                .isNotEmpty();
    }

    @Test
    void an_answer_with_or_without_a_body_where_it_should_not_be_is_found_out() {
        Spoken.Request put = request("PUT", "/v1/claims/1/poe", "x", Map.of("content-type", "application/pdf"));

        assertThat(contract.faults(put, Set.of())).isEmpty();
        assertThat(contract.faults(put, answer(204, ""))).isEmpty();
        assertThat(contract.faults(put, answer(204, CLAIM))).isNotEmpty();
        assertThat(contract.faults(request("GET /v1/claims/1", Map.of()), answer(200, "")))
                .isNotEmpty();
        assertThat(contract.faults(request("GET /v1/claims/1", Map.of()), answer(200, "<html>")))
                .isNotEmpty();
    }

    private static Spoken.Request request(String line, Map<String, String> headers) {
        String[] parts = line.split(" ");
        return request(parts[0], parts[1], "", headers);
    }

    /** With the headers that are due, but for those given; a header given as nothing is missing. */
    private static Spoken.Request request(String method, String url, String body, Map<String, String> given) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "ms-requestid", UUID.randomUUID().toString(),
                "ms-correlationid", UUID.randomUUID().toString(),
                "ms-contract-version", "v1",
                "ms-partnercenter-application", "CPOR association",
                "x-locale", "en-US",
                "content-type", "application/json"));
        headers.putAll(given);
        headers.values().removeIf(String::isEmpty);
        return new Spoken.Request(method, url, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Spoken.Answer answer(int status, String body) {
        return new Spoken.Answer(
                status, Map.of("content-type", "application/json"), body.getBytes(StandardCharsets.UTF_8));
    }
}
