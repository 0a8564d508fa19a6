package io.cpor.partnercenter;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract against recordings of Partner Center's documented conventions, and the exact requests on the wire. */
class RecordedContractTest extends PartnerCenterContract {
    private static final String ID = "1000027";
    private static final ClaimDocument DOCUMENT =
            new ClaimDocument("application/pdf", 1, "ab", () -> new ByteArrayInputStream(new byte[1]));

    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private PartnerCenter client;

    @BeforeEach
    void record() {
        client = client(Duration.ofSeconds(2));
        String reference = association.externalReference(association.openClaim());
        WIRE.stubFor(get(urlPathEqualTo("/v1/claims"))
                .withQueryParam("externalReference", equalTo(reference))
                .inScenario("create")
                .whenScenarioStateIs("Started")
                .willReturn(page("")));
        WIRE.stubFor(post("/v1/claims")
                .inScenario("create")
                .willSetStateTo("created")
                .willReturn(claim(reference, "Submitted", "").withStatus(201)));
        WIRE.stubFor(get(urlPathEqualTo("/v1/claims"))
                .withQueryParam("externalReference", equalTo(reference))
                .inScenario("create")
                .whenScenarioStateIs("created")
                .willReturn(page(body(reference, "Submitted", ""))));
        WIRE.stubFor(post("/v1/claims")
                .withRequestBody(matchingJsonPath("$.partnerLocationId", equalTo("9900001")))
                .willReturn(error(400, "600001", "Partner ID 9900001 is not enrolled.")));
        WIRE.stubFor(get("/v1/claims/" + ID).willReturn(claim(reference, "Submitted", "")));
        WIRE.stubFor(get("/v1/claims/1").willReturn(error(404, "600404", "There is no claim 1.")));
        WIRE.stubFor(put("/v1/claims/" + ID + "/poe").willReturn(aResponse().withStatus(204)));
        WIRE.stubFor(put(urlPathMatching("/v1/claims/" + ID + "/documents/.*"))
                .willReturn(aResponse().withStatus(204)));
        WIRE.stubFor(post(urlPathMatching("/v1/claims/.*/resubmit")).willReturn(claim(reference, "Submitted", "")));
        WIRE.stubFor(post(urlPathMatching("/v1/claims/.*/resubmit"))
                .withRequestBody(matchingJsonPath("$.dropLines[0]", equalTo("Teams")))
                .willReturn(claim(reference, "Submitted", ",\"lines\":[{\"workload\":\"Teams\",\"dropped\":true}]")));
        WIRE.stubFor(post(urlPathMatching("/v1/claims/.*/dispute")).willReturn(claim(reference, "Dispute", "")));
        WIRE.stubFor(
                post(urlPathMatching("/v1/claims/.*/disassociate")).willReturn(claim(reference, "Rejected final", "")));
        WIRE.stubFor(get(urlPathEqualTo("/v1/claims"))
                .withQueryParam("changedSince", matching(".+"))
                .willReturn(json("""
                        {"totalCount":2,"items":[%s],"links":{"next":{"uri":"/v1/claims?seekOperation=Next","method":"GET",
                         "headers":[{"key":"MS-ContinuationToken","value":"page-2"}]}}}""".formatted(body("CPOR-1-1", "Submitted", "").replace(ID, "7")))));
        WIRE.stubFor(get("/v1/claims?seekOperation=Next")
                .withHeader("MS-ContinuationToken", equalTo("page-2"))
                .willReturn(page(body(reference, "Submitted", ""))));
    }

    @AfterEach
    void all_that_we_sent_is_as_it_is_written_down() {
        assertThat(Spoken.faults(WrittenContract.read(), Spoken.over(WIRE), false))
                .isEmpty();
    }

    private static PartnerCenter client(Duration readTimeout) {
        return Clients.at(WIRE.baseUrl(), readTimeout);
    }

    @Override
    PartnerCenter partnerCenter() {
        return client;
    }

    @Override
    void microsoft(String claimId, String step) {
        if (step.startsWith("drop") || step.equals("competing")) {
            String lines = step.equals("competing")
                    ? ",\"subStatus\":\"Competing claim\""
                    : ",\"lines\":[{\"workload\":\"Exchange\",\"dropped\":false},{\"workload\":\"Teams\",\"dropped\":true}]";
            WIRE.stubFor(get("/v1/claims/" + ID).willReturn(claim("x", "Under review", lines)));
            return;
        }
        String more = step.equals("verify") ? ",\"verifiedAt\":\"2026-11-23T10:00:00Z\"" : "";
        String status = switch (step) {
            case "request-information" -> "Partner action required";
            case "reject" -> "Rejected";
            default -> "Under review";
        };
        String reason = step.equals("verify") ? "" : ",\"reason\":\"Missing all PoE\"";
        WIRE.stubFor(get("/v1/claims/" + ID).willReturn(claim("x", status, more + reason)));
    }

    @Test
    void a_workload_is_known_by_every_name_that_microsoft_gave_it() {
        WIRE.stubFor(
                get("/v1/claims/" + ID)
                        .willReturn(
                                claim(
                                        "x",
                                        "Under review",
                                        ",\"tenantId\":\""
                                                + association.customer().tenantId() + "\",\"lines\":["
                                                + "{\"workload\":\"Exchange Online\",\"dropped\":false},{\"workload\":\"Teams\"},"
                                                + "{\"workload\":\"Azure AD Premium P2\",\"dropped\":true},"
                                                + "{\"workload\":\"Entra ID\",\"dropped\":true},{\"workload\":\"Loop\",\"dropped\":true}]")));

        FiledClaim shown = client.look(ID);

        assertThat(shown.seen().droppedLines()).containsExactly("azure-ad-premium", "Loop");
        assertThat(shown.mismatch(association))
                .as("Exchange Online is our Exchange; the next line is none of ours")
                .hasValueSatisfying(why -> assertThat(why).contains("covers Azure AD Premium P2,"));
    }

    @Override
    List<String> filesAt(String claimId) {
        return WIRE
                .findAll(putRequestedFor(urlPathMatching("/v1/claims/" + claimId + "/documents/.*"))
                        .withHeader("Content-Type", equalTo("image/png"))
                        .withHeader("Content-Disposition", containing("filename*=UTF-8''%C3%9Cbersicht%201.png")))
                .stream()
                .map(put -> put.getUrl().replaceFirst(".*/", ""))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405})
    void a_bridge_that_takes_no_files_leaves_them_to_staff(int status) {
        WIRE.stubFor(put(urlPathMatching("/v1/claims/" + ID + "/documents/.*"))
                .atPriority(1)
                .willReturn(error(status, "0", "No such call.")));

        assertThatThrownBy(() -> client.attachFile(ID, UUID.randomUUID().toString(), "page 2.pdf", DOCUMENT))
                .isInstanceOf(ClaimRefused.class)
                .hasMessageContaining("page 2.pdf")
                .hasMessageContaining("attach it in Partner Center");
    }

    @Test
    void a_file_that_is_refused_is_told_with_partner_centers_words() {
        WIRE.stubFor(put(urlPathMatching("/v1/claims/" + ID + "/documents/.*"))
                .atPriority(1)
                .willReturn(error(400, "600011", "Only three files.")));

        assertThatThrownBy(() -> client.attachFile(ID, UUID.randomUUID().toString(), "page 2.pdf", DOCUMENT))
                .isInstanceOf(ClaimRefused.class)
                .hasMessageContaining("Only three files.");
    }

    @Test
    void creating_sends_the_claim_form_with_partner_centers_headers() {
        created();
        created();

        List<LoggedRequest> requests = WIRE.findAll(postRequestedFor(urlEqualTo("/v1/claims"))
                .withHeader("Accept", containing("application/json"))
                .withHeader("MS-Contract-Version", equalTo("v1"))
                .withHeader("MS-PartnerCenter-Application", equalTo("CPOR association"))
                .withHeader("X-Locale", equalTo("en-US"))
                .withRequestBody(equalToJson(
                        """
                        {"externalReference":"%3$s-1","claimName":"Contoso Ltd %1$s","partnerName":"Northwind","partnerLocationId":"1234567",
                         "partnerContact":{"name":"Sam Okoro","email":"sam.okoro@partner.example"},
                         "customer":{"name":"Contoso Ltd","tenantId":"%2$s","domain":"contoso.onmicrosoft.com",
                           "contact":{"name":"Ana Trujillo","title":"IT Director","email":"ana.trujillo@contoso.example"}},
                         "solutionArea":"Modern Work and Security","partnerRole":"Use or consume",
                         "workloads":["Exchange","Teams"],"subscriptions":[]}""".formatted(association.id(), association.customer().tenantId(), association.reference()))));
        assertThat(requests).hasSize(2);
        assertThat(requests.get(0).getHeader("MS-RequestId"))
                .as("the same for the same intent")
                .isEqualTo(requests.get(1).getHeader("MS-RequestId"));
        assertThat(requests.get(0).getHeader("MS-CorrelationId"))
                .as("new for every call")
                .isNotEqualTo(requests.get(1).getHeader("MS-CorrelationId"));
    }

    @Test
    void the_other_calls_have_the_documented_method_path_and_body() {
        client.attachPoe(
                ID,
                new ClaimDocument("application/pdf", 3, "ab", () -> new ByteArrayInputStream(new byte[] {1, 2, 3})));
        client.resubmit(ID, "Page 2", List.of(), "k1");
        client.dispute(ID, "All there", "k2");
        client.disassociate(ID, "Not wanted", "k3");
        client.changedSince(Instant.parse("2026-11-23T10:00:00Z"));

        WIRE.verify(putRequestedFor(urlEqualTo("/v1/claims/" + ID + "/poe"))
                .withHeader("Content-Type", equalTo("application/pdf")));
        WIRE.verify(postRequestedFor(urlEqualTo("/v1/claims/" + ID + "/resubmit"))
                .withRequestBody(equalToJson("{\"comment\":\"Page 2\"}")));
        WIRE.verify(postRequestedFor(urlEqualTo("/v1/claims/" + ID + "/dispute"))
                .withRequestBody(equalToJson("{\"justification\":\"All there\"}")));
        WIRE.verify(postRequestedFor(urlEqualTo("/v1/claims/" + ID + "/disassociate"))
                .withRequestBody(equalToJson("{\"reason\":\"Not wanted\"}")));
        WIRE.verify(getRequestedFor(urlPathEqualTo("/v1/claims"))
                .withQueryParam("changedSince", equalTo("2026-11-23T10:00:00Z")));
    }

    static Stream<ResponseDefinitionBuilder> uselessAnswers() {
        return Stream.of(
                error(500, "500", "down"),
                error(503, "503", "down"),
                error(401, "401", "who?"),
                error(403, "403", "no"),
                error(429, "429", "Rate limit is exceeded. Try again in 57 seconds.")
                        .withHeader("Retry-After", "57"),
                json("{\"id\":\"1000027\"").withStatus(200),
                json("{}"),
                json("{\"status\":\"Submitted\"}"),
                json("[]"),
                json(""),
                aResponse().withHeader("Content-Type", "text/html").withBody("<html>Sign in</html>"),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.EMPTY_RESPONSE),
                aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
                json("{}").withFixedDelay(1500));
    }

    @ParameterizedTest
    @MethodSource("uselessAnswers")
    void an_answer_that_cannot_be_relied_on_is_unknown_and_tells_nothing_of_people(ResponseDefinitionBuilder answer) {
        WIRE.stubFor(any(anyUrl()).atPriority(1).willReturn(answer));
        PartnerCenter impatient = client(Duration.ofMillis(700));

        assertThatThrownBy(() -> impatient.create(association, association.openClaim()))
                .isInstanceOf(PartnerCenterUnavailable.class)
                .hasNoCause()
                .message()
                .doesNotContain("Ana", "contoso");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 402, 409, 413, 415, 421, 422, 431})
    void only_what_makes_or_moves_a_claim_can_be_refused(int status) {
        WIRE.stubFor(any(anyUrl()).atPriority(1).willReturn(error(status, "600009", "Not now.")));
        ClaimDocument poe = new ClaimDocument("application/pdf", 1, "ab", () -> new ByteArrayInputStream(new byte[1]));

        assertThatThrownBy(() -> client.find("CPOR-1-1")).isInstanceOf(PartnerCenterUnavailable.class);
        assertThatThrownBy(() -> client.look(ID)).isInstanceOf(PartnerCenterUnavailable.class);
        assertThatThrownBy(() -> client.attachPoe(ID, poe)).isInstanceOf(PartnerCenterUnavailable.class);
        assertThatThrownBy(() -> client.changedSince(Instant.now())).isInstanceOf(PartnerCenterUnavailable.class);
        assertThatThrownBy(this::created).isInstanceOf(ClaimRefused.class);
    }

    @Test
    void a_time_that_has_not_come_is_none() {
        String body = body("x", "Submitted", "");
        WIRE.stubFor(get("/v1/claims/" + ID).atPriority(1).willReturn(json(body.replace("2026-11-23", "2099-01-01"))));

        assertThat(client.look(ID).seen().changedAt()).isNull();
    }

    @Test
    void one_claim_that_cannot_be_used_keeps_nobody_from_hearing_of_the_others() {
        String good = body("CPOR-1-1", "Submitted", "");
        WIRE.stubFor(get(urlPathEqualTo("/v1/claims"))
                .atPriority(1)
                .willReturn(page(good + "," + good.replace("Submitted", " ") + ","
                        + good.replace("2026-11-23T09", "yesterday"))));

        assertThat(client.changedSince(Instant.now()).claims()).hasSize(1);
        assertThatThrownBy(() -> client.find("CPOR-1-1"))
                .as("it may be the one that is looked for")
                .isInstanceOf(PartnerCenterUnavailable.class);
    }

    @Test
    void words_of_any_length_can_be_kept() {
        WIRE.stubFor(get("/v1/claims/" + ID)
                .atPriority(1)
                .willReturn(claim("x", "S".repeat(500), ",\"reason\":\"" + "r".repeat(9000) + "\"")));

        FiledClaim shown = client.look(ID);

        assertThat(shown.seen().status()).hasSize(100);
        assertThat(shown.seen().reason()).hasSize(2000);
    }

    @Test
    void a_refusal_without_the_documented_body_is_told_by_its_status() {
        WIRE.stubFor(post("/v1/claims")
                .atPriority(1)
                .willReturn(aResponse().withStatus(400).withBody("<html>")));

        assertThatThrownBy(this::created).isInstanceOf(ClaimRefused.class).hasMessageContaining("400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/v1/claims",
                "//evil.example/v1/claims",
                "/\\\\evil.example/v1/claims",
                "@evil.example/v1/claims",
                ".evil.example/v1/claims",
                "0/v1/claims",
                "/v1/claims?a b",
                "/v1/claims?%",
                "",
                "/"
            })
    void a_next_page_that_may_be_at_another_host_is_not_followed(String uri) {
        WIRE.stubFor(any(anyUrl())
                .atPriority(1)
                .willReturn(json("{\"items\":[],\"links\":{\"next\":{\"uri\":\"" + uri + "\"}}}")));

        assertThatThrownBy(() -> client.changedSince(Instant.now()))
                .isInstanceOf(PartnerCenterUnavailable.class)
                .hasMessageContaining("next page");
        WIRE.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void a_next_page_sets_no_headers_but_partner_centers_own() {
        WIRE.stubFor(get(urlPathEqualTo("/v1/claims"))
                .withQueryParam("changedSince", matching(".+"))
                .atPriority(1)
                .willReturn(json("""
                        {"items":[],"links":{"next":{"uri":"/v1/claims?seekOperation=Next","headers":[null,
                         {"key":"Authorization","value":"Bearer theirs"},{"key":"Host","value":"evil.example"},
                         {"key":null,"value":"x"},{"key":"MS-Broken","value":"a\\r\\nb"},
                         {"key":"MS-ContinuationToken","value":"page-2"}]}}}""")));

        client.changedSince(Instant.now());

        WIRE.verify(getRequestedFor(urlEqualTo("/v1/claims?seekOperation=Next"))
                .withHeader("MS-ContinuationToken", equalTo("page-2"))
                .withoutHeader("Authorization")
                .withoutHeader("MS-Broken"));
    }

    @Test
    void a_list_that_does_not_end_is_given_up() {
        WIRE.stubFor(get(urlPathEqualTo("/v1/claims"))
                .atPriority(1)
                .willReturn(json("{\"items\":[],\"links\":{\"next\":{\"uri\":\"/v1/claims?again\"}}}")));

        assertThatThrownBy(() -> client.changedSince(Instant.now())).isInstanceOf(PartnerCenterUnavailable.class);
    }

    private static ResponseDefinitionBuilder claim(String reference, String status, String more) {
        return json(body(reference, status, more));
    }

    private static String body(String reference, String status, String more) {
        return "{\"id\":\"" + ID + "\",\"externalReference\":\"" + reference + "\",\"status\":\"" + status
                + "\",\"changedAt\":\"2026-11-23T09:00:00.123Z\",\"unknownField\":{}" + more + "}";
    }

    private static ResponseDefinitionBuilder page(String items) {
        return json("{\"totalCount\":1,\"items\":[" + items
                + "],\"links\":{},\"attributes\":{\"objectType\":\"Collection\"}}");
    }

    private static ResponseDefinitionBuilder error(int status, String code, String description) {
        return json("{\"code\":\"" + code + "\",\"description\":\"" + description + "\",\"data\":[],\"source\":\"x\"}")
                .withStatus(status);
    }

    private static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }
}
