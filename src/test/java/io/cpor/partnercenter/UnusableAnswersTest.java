package io.cpor.partnercenter;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.cpor.association.Association;
import io.cpor.association.AssociationExamples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that cannot be relied on means that what was done is unknown: never that it was refused, and never success. */
class UnusableAnswersTest {
    private static final Association ASSOCIATION = AssociationExamples.withAcceptedPoe("CPOR-2026-00042");
    private static final String CLAIM = "{\"id\":\"1000027\",\"status\":\"Submitted\"}";
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    /** Long enough for a test's machine to be busy, and far longer than any answer that should be given up takes. */
    private static final Duration LONG = Duration.ofSeconds(20);

    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    static Stream<Arguments> everyAnswerToEveryCall() {
        return answers().entrySet().stream()
                .flatMap(answer -> calls().entrySet().stream()
                        .map(call -> Arguments.of(answer.getKey(), call.getKey(), answer.getValue(), call.getValue())));
    }

    private static Map<String, ResponseDefinitionBuilder> answers() {
        Map<String, ResponseDefinitionBuilder> answers = new LinkedHashMap<>();
        answers.put("nothing", json(""));
        answers.put("JSON's null", json("null"));
        answers.put("half of it", json("{\"id\":\"1000027\",\"stat"));
        answers.put("too much of it", json(CLAIM + CLAIM));
        answers.put("two ids", json("{\"id\":\"1\",\"id\":\"2\",\"status\":\"Submitted\",\"items\":[]}"));
        answers.put("a deep hole", json("{\"id\":" + "[".repeat(5000)));
        answers.put("a list of nothing", json("{\"items\":[null]}"));
        answers.put("a claim without its status", json("{\"id\":\"1000027\",\"items\":[{\"id\":\"1000027\"}]}"));
        answers.put(
                "no time at all", json("{\"id\":\"1\",\"status\":\"Submitted\",\"changedAt\":\"soon\",\"items\":1}"));
        answers.put("a log-in page", html(200));
        answers.put("a log-in page that says it is JSON", json("<html>Sign in</html>"));
        answers.put("a claim that says it is a page", aResponse().withBody(CLAIM));
        answers.put(
                "a media type that is none",
                aResponse().withHeader("Content-Type", "/").withBody(CLAIM));
        answers.put("somewhere else", aResponse().withStatus(302).withHeader("Location", "/v1/claims"));
        answers.put("not modified", aResponse().withStatus(304));
        answers.put("a gateway's page", html(502));
        answers.put("a proxy's question", html(407));
        answers.put("huge", json(huge("{\"id\":\"1000027\",\"status\":\"Submitted\",\"items\":[],\"x\":\"")));
        answers.put("a huge refusal", json(huge("{\"description\":\"")).withStatus(400));
        return answers;
    }

    private static Map<String, Consumer<PartnerCenter>> calls() {
        ClaimDocument poe = new ClaimDocument("application/pdf", 1, "ab", () -> new ByteArrayInputStream(new byte[1]));
        Map<String, Consumer<PartnerCenter>> calls = new LinkedHashMap<>();
        calls.put("create", center -> center.create(ASSOCIATION, ASSOCIATION.openClaim()));
        calls.put("find", center -> center.find("CPOR-2026-00042-1"));
        calls.put("attach a POE", center -> center.attachPoe("1000027", poe));
        calls.put("attach a file", center -> center.attachFile("1000027", "f", "page 2.pdf", poe));
        calls.put("look", center -> center.look("1000027"));
        calls.put("resubmit", center -> center.resubmit("1000027", "x", List.of(), "key"));
        calls.put("dispute", center -> center.dispute("1000027", "x", "key"));
        calls.put("disassociate", center -> center.disassociate("1000027", "x", "key"));
        calls.put("changed since", center -> center.changedSince(Instant.EPOCH));
        return calls;
    }

    @ParameterizedTest(name = "{0} as the answer to {1}")
    @MethodSource("everyAnswerToEveryCall")
    void no_unusable_answer_is_taken_for_another(
            String what, String asked, ResponseDefinitionBuilder answer, Consumer<PartnerCenter> call) {
        WIRE.stubFor(any(anyUrl()).willReturn(answer));

        assertThatThrownBy(() -> call.accept(Clients.at(WIRE.baseUrl(), LONG)))
                .isInstanceOf(PartnerCenterUnavailable.class)
                .hasNoCause();
        WIRE.verify(1, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"look", "resubmit", "dispute", "disassociate"})
    void another_claim_in_place_of_the_one_asked_for_is_no_answer(String call) {
        WIRE.stubFor(any(anyUrl()).willReturn(json("{\"id\":\"999888777\",\"status\":\"Rejected final\"}")));

        assertThatThrownBy(() -> calls().get(call).accept(Clients.at(WIRE.baseUrl(), LONG)))
                .isInstanceOf(PartnerCenterUnavailable.class)
                .hasMessageContaining("another claim");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void what_changes_something_is_sent_once_whatever_happens_to_the_connection(Fault fault) {
        ClaimDocument poe = new ClaimDocument("application/pdf", 1, "ab", () -> new ByteArrayInputStream(new byte[1]));
        WIRE.stubFor(any(anyUrl()).willReturn(aResponse().withFault(fault)));
        PartnerCenter center = Clients.at(WIRE.baseUrl(), LONG);

        assertThatThrownBy(() -> center.create(ASSOCIATION, ASSOCIATION.openClaim()))
                .isInstanceOf(PartnerCenterUnavailable.class)
                .hasNoCause();
        assertThatThrownBy(() -> center.attachPoe("7", poe))
                .isInstanceOf(PartnerCenterUnavailable.class)
                .hasNoCause();

        WIRE.verify(2, anyRequestedFor(anyUrl()));
    }

    @Test
    @Timeout(20)
    void an_answer_without_end_is_given_up_at_its_limit() throws Exception {
        byte[] more = "x".repeat(65_536).getBytes(StandardCharsets.US_ASCII);
        try (RawServer server = new RawServer(out -> {
            write(out, HEAD + "\r\n{\"id\":\"");
            while (true) {
                out.write(more);
            }
        })) {
            assertUnavailable(Clients.at(server.address(), Duration.ofMinutes(5)));
        }
    }

    @Test
    void an_answer_that_ends_too_early_is_none() throws Exception {
        try (RawServer server = RawServer.saying(HEAD + "Content-Length: 100\r\n\r\n" + CLAIM)) {
            assertUnavailable(Clients.at(server.address(), LONG));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEAD + "Content-Length: 47\r\n\r\n",
                HEAD + "\r\n",
                "HTTP/1.1 400 Bad Request\r\nContent-Length: 47\r\n\r\n",
                "HTTP/1.1 200 OK\r\nX-Slow: ",
                ""
            })
    @Timeout(20)
    void an_answer_that_drips_ends_with_the_time_limit(String before) throws Exception {
        try (RawServer server = new RawServer(out -> {
            write(out, before);
            for (int i = 0; i < 600; i++) {
                write(
                        out,
                        before.isEmpty()
                                ? ""
                                : CLAIM.substring(i % CLAIM.length()).substring(0, 1));
                Thread.sleep(100);
            }
        })) {
            assertUnavailable(Clients.at(server.address(), Duration.ofMillis(500)));
        }
    }

    @Test
    void a_small_good_answer_is_taken() throws Exception {
        try (RawServer server = RawServer.saying(HEAD + "Content-Length: " + CLAIM.length() + "\r\n\r\n" + CLAIM)) {
            assertThat(Clients.at(server.address(), LONG).look("1000027").claimId())
                    .isEqualTo("1000027");
        }
    }

    private static void assertUnavailable(PartnerCenter center) {
        assertThatThrownBy(() -> center.look("1000027"))
                .isInstanceOf(PartnerCenterUnavailable.class)
                .hasNoCause();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String huge(String beginning) {
        return beginning + "x".repeat(Answer.LARGEST) + "\"}";
    }

    private static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }

    private static ResponseDefinitionBuilder html(int status) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/html")
                .withBody("<html>Sign in</html>");
    }
}
