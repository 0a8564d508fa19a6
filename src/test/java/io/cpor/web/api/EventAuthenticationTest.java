package io.cpor.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.testing.SecurityStatement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whose events are taken. */
class EventAuthenticationTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final byte[] BODY = "{\"id\":\"1\"}".getBytes(UTF_8);
    private final EventAuthentication senders = senders(false);

    private static EventAuthentication senders(boolean signedOnly) {
        return new EventAuthentication("new-secret", "old-secret", signedOnly, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** As a sender makes it, by interfaces.md. */
    static String signature(String secret, Instant time, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            mac.update((time.getEpochSecond() + "." + new String(body, UTF_8)).getBytes(UTF_8));
            return "t=" + time.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac.doFinal());
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MockHttpServletRequest signed(String signature) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("CPOR-Signature", signature);
        return request;
    }

    private static MockHttpServletRequest bearer(String secret) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Authorization", "Bearer " + secret);
        return request;
    }

    @Test
    @SecurityStatement(31)
    void a_signature_by_either_secret_holds() {
        assertThat(senders.isAuthentic(signed(signature("new-secret", NOW, BODY)), BODY))
                .isTrue();
        assertThat(senders.isAuthentic(signed(signature("old-secret", NOW.minusSeconds(300), BODY)), BODY))
                .isTrue();
        assertThat(senders.isAuthentic(signed(signature("other", NOW, BODY)), BODY))
                .isFalse();
    }

    @Test
    @SecurityStatement(32)
    void it_holds_for_this_body_and_for_five_minutes() {
        String signature = signature("new-secret", NOW, BODY);

        assertThat(senders.isAuthentic(signed(signature), "{\"id\":\"2\"}".getBytes(UTF_8)))
                .isFalse();
        assertThat(senders.isAuthentic(signed(signature("new-secret", NOW.minusSeconds(301), BODY)), BODY))
                .isFalse();
        assertThat(senders.isAuthentic(signed(signature("new-secret", NOW.plusSeconds(301), BODY)), BODY))
                .isFalse();
        assertThat(senders.isAuthentic(
                        signed(signature.replaceFirst(
                                "t=\\d+", "t=" + NOW.plusSeconds(9).getEpochSecond())),
                        BODY))
                .isFalse();
    }

    @Test
    void what_is_no_signature_is_refused_even_beside_a_good_bearer() {
        for (String signature : new String[] {"", "t=1", "v1=00", "t=x,v1=" + "0".repeat(64), "t=1,v1=zz"}) {
            MockHttpServletRequest request = bearer("new-secret");
            request.addHeader("CPOR-Signature", signature);
            assertThat(senders.isAuthentic(request, BODY)).as(signature).isFalse();
        }
    }

    @Test
    void a_bearer_is_taken_unless_signatures_are_demanded() {
        assertThat(senders.isAuthentic(bearer("new-secret"), BODY)).isTrue();
        assertThat(senders.isAuthentic(bearer("old-secret"), BODY)).isTrue();
        assertThat(senders.isAuthentic(bearer("other"), BODY)).isFalse();
        assertThat(senders.isAuthentic(new MockHttpServletRequest(), BODY)).isFalse();
        assertThat(senders(true).isAuthentic(bearer("new-secret"), BODY)).isFalse();
    }

    @Test
    void without_a_secret_nothing_starts() {
        assertThatThrownBy(() -> new EventAuthentication(" ", "", false, Clock.systemUTC()))
                .hasMessageContaining("cpor.events.secret");
    }
}
