package io.cpor.partnercenter;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Access tokens on the wire: how they are asked for, kept and renewed, and that no secret is told to anyone else. */
@ExtendWith(OutputCaptureExtension.class)
class AccessTokensTest {
    private static final String SECRET = "s3cret-of-ours";
    private static final String REFRESH = "refresh-of-ours";
    private static final String GOOD = "{\"id\":\"7\",\"status\":\"Submitted\"}";
    private static final Duration LONG = Duration.ofSeconds(20);

    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    @BeforeEach
    void takes_every_token() {
        WIRE.stubFor(any(urlPathMatching("/v1/.*")).willReturn(json(GOOD)));
        WIRE.stubFor(tokenEndPoint().willReturn(token("first", 3600, "")));
    }

    @AfterEach
    void nothing_secret_was_logged(CapturedOutput output) {
        assertThat(output.getAll()).doesNotContain(SECRET, REFRESH, "first", "second", "told-in-confidence");
    }

    @Test
    void one_token_serves_many_calls() {
        PartnerCenter center = alone();

        center.look("7");
        center.look("7");
        center.resubmit("7", "x", List.of(), "key");

        WIRE.verify(1, postRequestedFor(urlEqualTo("/token")));
        WIRE.verify(2, getRequestedFor(urlPathMatching("/v1/.*")).withHeader("Authorization", equalTo("Bearer first")));
        WIRE.verify(
                1, postRequestedFor(urlPathMatching("/v1/.*")).withHeader("Authorization", equalTo("Bearer first")));
    }

    @Test
    void calls_at_the_same_time_share_one_token() throws Exception {
        WIRE.stubFor(tokenEndPoint().willReturn(token("first", 3600, "").withFixedDelay(300)));
        PartnerCenter center = alone();
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            Callable<FiledClaim> call = () -> center.look("7");
            for (Future<FiledClaim> one : callers.invokeAll(Collections.nCopies(8, call))) {
                assertThat(one.get().claimId()).isEqualTo("7");
            }
        } finally {
            callers.shutdownNow();
        }
        WIRE.verify(1, postRequestedFor(urlEqualTo("/token")));
    }

    @Test
    void without_a_token_url_no_call_carries_a_token() {
        Clients.at(WIRE.baseUrl(), LONG).look("7");

        WIRE.verify(getRequestedFor(anyUrl()).withoutHeader("Authorization"));
        WIRE.verify(0, postRequestedFor(urlEqualTo("/token")));
    }

    @Test
    void the_application_speaks_for_itself_with_its_id_and_secret() {
        alone().look("7");

        assertThat(form())
                .isEqualTo(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "our-client",
                        "client_secret", SECRET,
                        "scope", "one two"));
        WIRE.verify(postRequestedFor(urlEqualTo("/token"))
                .withHeader("Content-Type", matching("application/x-www-form-urlencoded.*"))
                .withoutHeader("Authorization"));
    }

    @Test
    void a_refresh_token_is_exchanged_with_the_secret() {
        withRefreshToken().look("7");

        assertThat(form())
                .isEqualTo(Map.of(
                        "grant_type", "refresh_token",
                        "refresh_token", REFRESH,
                        "client_id", "our-client",
                        "client_secret", SECRET,
                        "scope", "one two"));
        WIRE.verify(getRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer first")));
    }

    @Test
    void a_newer_refresh_token_takes_the_place_of_ours_until_it_is_refused() {
        WIRE.stubFor(tokenEndPoint().willReturn(token("first", 1, ",\"refresh_token\":\"newer\"")));
        PartnerCenter center = withRefreshToken();
        center.look("7");
        center.look("7");
        assertThat(forms()).extracting(form -> form.get("refresh_token")).containsExactly(REFRESH, "newer");

        WIRE.stubFor(
                tokenEndPoint().willReturn(json("{\"error\":\"invalid_grant\"}").withStatus(400)));
        assertThatThrownBy(() -> center.look("7")).isInstanceOf(PartnerCenterUnavailable.class);
        assertThatThrownBy(() -> center.look("7")).isInstanceOf(PartnerCenterUnavailable.class);

        assertThat(forms())
                .extracting(form -> form.get("refresh_token"))
                .containsExactly(REFRESH, "newer", "newer", REFRESH);
    }

    @Test
    void an_expired_token_is_renewed_before_it_is_used() {
        WIRE.stubFor(tokenEndPoint().willReturn(token("first", 30, "")));
        PartnerCenter center = alone();
        center.look("7");
        WIRE.stubFor(tokenEndPoint().willReturn(token("second", 3600, "")));

        center.look("7");

        WIRE.verify(1, getRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer second")));
        WIRE.verify(2, postRequestedFor(urlEqualTo("/token")));
    }

    static Stream<AccessTokenProperties> bothGrants() {
        return Stream.of(settings(null), settings(REFRESH));
    }

    @ParameterizedTest
    @MethodSource("bothGrants")
    void a_token_that_is_turned_away_is_renewed_and_the_call_sent_once_more(AccessTokenProperties grant) {
        turnsAway("first");
        PartnerCenter center = client(grant, LONG);
        center.resubmit("7", "Page 2", List.of(), "key");
        center.resubmit("7", "Page 2", List.of(), "key");

        List<LoggedRequest> calls = WIRE.findAll(postRequestedFor(urlPathMatching("/v1/.*")));
        assertThat(calls)
                .extracting(call -> call.getHeader("Authorization"))
                .containsExactly("Bearer first", "Bearer second", "Bearer second");
        assertThat(calls).extracting(LoggedRequest::getBodyAsString).containsOnly("{\"comment\":\"Page 2\"}");
        assertThat(calls)
                .extracting(call -> call.getHeader("MS-RequestId"))
                .containsOnly(calls.get(0).getHeader("MS-RequestId"));
        assertThat(calls).extracting(call -> call.getHeader("MS-CorrelationId")).doesNotHaveDuplicates();
        assertThat(forms()).hasSize(2);
    }

    @Test
    void a_document_is_sent_whole_the_second_time_too() {
        turnsAway("first");
        WIRE.stubFor(put(anyUrl())
                .withHeader("Authorization", equalTo("Bearer second"))
                .atPriority(1)
                .willReturn(aResponse().withStatus(204)));

        alone().attachPoe(
                        "7",
                        new ClaimDocument(
                                "application/pdf",
                                5,
                                "ab",
                                () -> new ByteArrayInputStream("%PDF-".getBytes(StandardCharsets.US_ASCII))));

        assertThat(WIRE.findAll(putRequestedFor(anyUrl())))
                .extracting(LoggedRequest::getBodyAsString)
                .containsExactly("%PDF-", "%PDF-");
    }

    @Test
    void a_second_token_that_is_turned_away_is_the_end_of_it() {
        turnsAway("first");
        turnsAway("second");

        assertThatThrownBy(() -> alone().look("7"))
                .isInstanceOf(PartnerCenterUnavailable.class)
                .hasMessageContaining("401");

        WIRE.verify(2, getRequestedFor(anyUrl()));
        assertThat(forms()).hasSize(2);
    }

    static Stream<ResponseDefinitionBuilder> noTokens() {
        String refused = "{\"error\":\"%s\",\"error_description\":\"told-in-confidence " + SECRET + "\"}";
        return Stream.of(
                json(refused.formatted("invalid_client")).withStatus(401),
                json(refused.formatted("invalid_client")).withStatus(400),
                json(refused.formatted(SECRET)).withStatus(400),
                json(refused.formatted("invalid_client")),
                json("told-in-confidence " + REFRESH).withStatus(500),
                json("{\"access_token\":\"told-in-confidence\",").withStatus(200),
                json("{\"access_token\":\"told-in-confidence\",\"token_type\":\"mac\",\"expires_in\":3600}"),
                json("{\"token_type\":\"Bearer\",\"told-in-confidence\":1}"),
                json("[]"),
                json(""),
                json("{\"access_token\":\"" + "x".repeat(Answer.LARGEST) + "\",\"token_type\":\"Bearer\"}"),
                token("told in\\r\\nconfidence", 3600, ""),
                aResponse().withHeader("Content-Type", "text/html").withBody("<html>told-in-confidence"),
                aResponse().withStatus(302).withHeader("Location", "/elsewhere"),
                aResponse().withStatus(429),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.EMPTY_RESPONSE),
                token("first", 3600, "").withFixedDelay(3000),
                token("first", 3600, "").withChunkedDribbleDelay(30, 60_000));
    }

    @ParameterizedTest
    @MethodSource("noTokens")
    void without_a_token_nothing_is_sent_and_nothing_told(ResponseDefinitionBuilder answer) {
        WIRE.stubFor(tokenEndPoint().willReturn(answer));
        PartnerCenter center = client(settings(REFRESH), Duration.ofMillis(1500));

        assertThatThrownBy(() -> center.look("7"))
                .isInstanceOf(PartnerCenterUnavailable.class)
                .hasNoCause()
                .hasNoSuppressedExceptions()
                .message()
                .contains("token end point")
                .doesNotContain(SECRET, REFRESH, "confidence", "our-client");
        WIRE.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void a_token_end_point_that_is_down_is_partner_center_being_unavailable() {
        AccessTokenProperties nowhere =
                new AccessTokenProperties(URI.create("http://127.0.0.1:1/token"), "our-client", SECRET, null, null);

        assertThatThrownBy(() -> client(nowhere, LONG).look("7"))
                .isInstanceOf(PartnerCenterUnavailable.class)
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource({"400, invalid_client", "400, invalid_grant", "401, 401", "503, 503"})
    void why_there_is_no_token_is_told_in_the_standards_words_or_numbers(int status, String told) {
        WIRE.stubFor(
                tokenEndPoint().willReturn(json("{\"error\":\"" + told + "\"}").withStatus(status)));

        assertThatThrownBy(() -> alone().look("7")).hasMessageEndingWith(told);
    }

    private static PartnerCenter alone() {
        return client(settings(null), LONG);
    }

    private static PartnerCenter withRefreshToken() {
        return client(settings(REFRESH), LONG);
    }

    private static PartnerCenter client(AccessTokenProperties settings, Duration readTimeout) {
        return Clients.at(WIRE.baseUrl(), readTimeout, settings, Clock.systemUTC());
    }

    private static AccessTokenProperties settings(String refreshToken) {
        return new AccessTokenProperties(
                URI.create(WIRE.baseUrl() + "/token"), "our-client", SECRET, refreshToken, "one two");
    }

    /** Partner Center turns that token away; the token end point has a second one by then. */
    private static void turnsAway(String token) {
        WIRE.stubFor(any(urlPathMatching("/v1/.*"))
                .atPriority(2)
                .withHeader("Authorization", equalTo("Bearer " + token))
                .willReturn(aResponse().withStatus(401)));
        WIRE.stubFor(tokenEndPoint()
                .inScenario("tokens")
                .whenScenarioStateIs("Started")
                .willSetStateTo("fetched")
                .willReturn(token("first", 3600, "")));
        WIRE.stubFor(tokenEndPoint()
                .inScenario("tokens")
                .whenScenarioStateIs("fetched")
                .willReturn(token("second", 3600, "")));
    }

    private static MappingBuilder tokenEndPoint() {
        return post("/token");
    }

    private static Map<String, String> form() {
        assertThat(forms()).hasSize(1);
        return forms().get(0);
    }

    private static List<Map<String, String>> forms() {
        return WIRE.findAll(postRequestedFor(urlEqualTo("/token"))).stream()
                .map(request -> {
                    Map<String, String> form = new TreeMap<>();
                    for (String field : request.getBodyAsString().split("&")) {
                        String[] parts = field.split("=", 2);
                        form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
                    }
                    return form;
                })
                .toList();
    }

    private static ResponseDefinitionBuilder token(String value, int expiresIn, String more) {
        return json("{\"access_token\":\"" + value + "\",\"token_type\":\"Bearer\",\"expires_in\":" + expiresIn + more
                + "}");
    }

    private static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }
}
