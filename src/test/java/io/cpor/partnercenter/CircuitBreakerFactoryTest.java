package io.cpor.partnercenter;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Partner Center is left alone while it is unwell, and only then. */
class CircuitBreakerFactoryTest {
    private static final int ENOUGH = 5;
    private static final Duration PAUSE = Duration.ofMillis(30_001);

    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private final MovableClock clock = new MovableClock();
    private PartnerCenter center;

    @BeforeEach
    void build() {
        center = Clients.at(WIRE.baseUrl(), Duration.ofMillis(500), Clients.NO_TOKENS, clock);
    }

    static Stream<ResponseDefinitionBuilder> unwell() {
        return Stream.of(
                aResponse().withStatus(500),
                aResponse().withStatus(408),
                aResponse().withStatus(401),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                good().withFixedDelay(1000),
                aResponse().withHeader("Content-Type", "text/html").withBody("<html>"),
                aResponse().withHeader("Content-Type", "application/json").withBody("{}"));
    }

    @ParameterizedTest
    @MethodSource("unwell")
    void after_enough_unknown_answers_in_a_row_it_is_left_alone(ResponseDefinitionBuilder answer) {
        answers(answer);
        asked(ENOUGH);
        assertThat(sent()).isEqualTo(ENOUGH);

        answers(good());
        assertThatThrownBy(() -> center.look("7"))
                .isInstanceOf(PartnerCenterUnavailable.class)
                .hasMessageContaining("left alone")
                .hasNoCause();
        clock.passes(Duration.ofSeconds(29));
        asked(3);

        assertThat(sent()).isEqualTo(ENOUGH);
    }

    @Test
    void after_the_pause_one_good_answer_makes_it_well_again() {
        answers(aResponse().withStatus(503));
        asked(ENOUGH);
        answers(good());
        clock.passes(PAUSE);

        assertThat(center.look("7").claimId()).isEqualTo("7");

        answers(aResponse().withStatus(503));
        asked(ENOUGH - 1);
        answers(good());
        assertThat(center.look("7").claimId()).isEqualTo("7");
    }

    @Test
    void after_the_pause_one_unknown_answer_makes_it_unwell_for_another_pause() {
        answers(aResponse().withStatus(503));
        asked(ENOUGH);
        clock.passes(PAUSE);

        asked(4);

        assertThat(sent()).isEqualTo(ENOUGH + 1);
        clock.passes(PAUSE);
        asked(4);
        assertThat(sent()).isEqualTo(ENOUGH + 2);
    }

    @Test
    void after_the_pause_being_asked_for_patience_leaves_it_to_the_next_call() {
        answers(aResponse().withStatus(503));
        asked(ENOUGH);
        clock.passes(PAUSE);
        answers(aResponse().withStatus(429).withHeader("Retry-After", "10"));
        asked(1);
        clock.passes(Duration.ofSeconds(10));
        answers(good());

        assertThat(center.look("7").claimId()).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 403, 404, 405, 406})
    void who_refuses_or_shows_nothing_is_well(int status) {
        answers(aResponse().withStatus(status));

        asked(4 * ENOUGH);

        assertThat(sent()).isEqualTo(4 * ENOUGH);
    }

    @Test
    void one_answer_between_unknown_ones_is_enough() {
        for (int i = 0; i < 4; i++) {
            answers(aResponse().withStatus(500));
            asked(ENOUGH - 1);
            answers(aResponse().withStatus(404));
            asked(1);
        }
        assertThat(sent()).isEqualTo(4 * ENOUGH);
    }

    /** With a call that Java's own client does not repeat by itself, as it does look-ups on a connection that was closed. */
    private void asked(int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> center.resubmit("7", "x", List.of(), "key"))
                    .isInstanceOfAny(PartnerCenterUnavailable.class, ClaimRefused.class);
        }
    }

    private static int sent() {
        return WIRE.getAllServeEvents().size();
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        WIRE.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static ResponseDefinitionBuilder good() {
        return aResponse()
                .withHeader("Content-Type", "application/json")
                .withBody("{\"id\":\"7\",\"status\":\"Submitted\"}");
    }
}
