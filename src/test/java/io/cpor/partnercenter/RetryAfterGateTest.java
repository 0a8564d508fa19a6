package io.cpor.partnercenter;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After a 429, or a 503 that says until when, nothing is sent until the time it named is over. */
class RetryAfterGateTest {
    private static final String CLAIM = "{\"id\":\"7\",\"status\":\"Submitted\"}";

    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private final MovableClock clock = new MovableClock();
    private PartnerCenter center;

    @BeforeEach
    void build() {
        center = Clients.at(WIRE.baseUrl(), Duration.ofSeconds(20), Clients.NO_TOKENS, clock);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "57; 57",
                "' 57 '; 57",
                "0; 0",
                "Mon, 23 Nov 2026 10:00:30 GMT; 30",
                "Mon, 23 Nov 2026 09:00:00 GMT; 0",
                "; 60",
                "soon; 60",
                "-1; 60",
                "1.5; 60",
                "999999999; 86400",
                "99999999999999999999; 60",
                "Mon, 23 Nov 2099 10:00:00 GMT; 86400"
            },
            delimiter = ';')
    void nothing_is_sent_until_the_time_it_named_is_over(String retryAfter, long seconds) {
        answers(429, retryAfter);
        PartnerCenterBusy busy = catchThrowableOfType(PartnerCenterBusy.class, () -> center.look("7"));
        assertThat(busy).hasMessageContaining(seconds + " s");
        assertThat(busy.until()).isEqualTo(clock.instant().plusSeconds(seconds));
        WIRE.verify(1, anyRequestedFor(anyUrl()));

        answers(200, null);
        if (seconds > 0) {
            clock.passes(Duration.ofSeconds(seconds).minusMillis(1));
            assertThatThrownBy(() -> center.look("8"))
                    .isInstanceOf(PartnerCenterBusy.class)
                    .hasMessageContaining("another 1 s");
            assertThatThrownBy(() -> center.changedSince(Instant.EPOCH)).isInstanceOf(PartnerCenterUnavailable.class);
            WIRE.verify(1, anyRequestedFor(anyUrl()));
            clock.passes(Duration.ofMillis(1));
        }

        assertThat(center.look("7").claimId()).isEqualTo("7");
        WIRE.verify(2, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @CsvSource(
            value = {"57; 57", "Mon, 23 Nov 2026 10:00:30 GMT; 30", "999999999; 86400"},
            delimiter = ';')
    void who_is_down_and_says_until_when_is_left_alone_until_then(String retryAfter, long seconds) {
        answers(503, retryAfter);
        PartnerCenterBusy busy = catchThrowableOfType(PartnerCenterBusy.class, () -> center.dispute("7", "x", "key"));
        assertThat(busy.until()).isEqualTo(clock.instant().plusSeconds(seconds));

        answers(200, null);
        clock.passes(Duration.ofSeconds(seconds).minusMillis(1));
        assertThatThrownBy(() -> center.look("8")).isInstanceOf(PartnerCenterBusy.class);
        WIRE.verify(1, anyRequestedFor(anyUrl()));
        clock.passes(Duration.ofMillis(1));

        assertThat(center.look("7").claimId()).isEqualTo("7");
    }

    @ParameterizedTest
    @CsvSource({"503,", "503, soon", "500, 57", "502, 57"})
    void who_is_down_and_does_not_say_until_when_may_be_asked_again(int status, String retryAfter) {
        answers(status, retryAfter);
        assertThatThrownBy(() -> center.dispute("7", "x", "key"))
                .isInstanceOf(PartnerCenterUnavailable.class)
                .isNotInstanceOf(PartnerCenterBusy.class);

        answers(200, null);
        assertThat(center.look("7").claimId()).isEqualTo("7");
    }

    @Test
    void the_longest_time_that_was_named_counts() {
        RetryAfterGate throttle = new RetryAfterGate(clock);

        throttle.recordBusy("100");

        assertThat(throttle.recordBusy("10").until()).isEqualTo(clock.instant().plusSeconds(100));
    }

    @Test
    void being_asked_for_patience_is_no_sign_of_being_unwell() {
        for (int i = 0; i < 20; i++) {
            answers(429, "1");
            assertThatThrownBy(() -> center.look("7")).isInstanceOf(PartnerCenterBusy.class);
            clock.passes(Duration.ofSeconds(1));
        }
        WIRE.verify(20, anyRequestedFor(anyUrl()));
    }

    private static void answers(int status, String retryAfter) {
        var answer = aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(CLAIM);
        WIRE.stubFor(
                any(anyUrl()).willReturn(retryAfter == null ? answer : answer.withHeader("Retry-After", retryAfter)));
    }
}
