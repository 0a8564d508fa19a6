package io.cpor.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Who may send events: whoever knows the secret. It is sent along as a bearer, or, which a thief of one request cannot use
 * again, it signs each request: {@code CPOR-Signature: t=<unix seconds>,v1=<hex>}, the HMAC-SHA256 of
 * {@code <t>.<body>}. While a secret is being replaced, the one before it holds too.
 */
@Component
class EventAuthentication {
    static final String SIGNATURE = "CPOR-Signature";
    private static final Pattern SIGNED = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-fA-F]{64})");
    private static final Duration MOST_OFF = Duration.ofSeconds(300);

    private final List<byte[]> secrets;
    private final boolean signedOnly;
    private final Clock clock;

    EventAuthentication(
            @Value("${cpor.events.secret:}") String secret,
            @Value("${cpor.events.previous-secret:}") String previous,
            @Value("${cpor.events.signed-only:false}") boolean signedOnly,
            Clock clock) {
        if (secret.isBlank()) {
            throw new IllegalStateException("cpor.events.secret is missing: the secret of those who send events");
        }
        this.secrets = Stream.of(secret, previous)
                .filter(one -> !one.isBlank())
                .map(one -> one.getBytes(StandardCharsets.UTF_8))
                .toList();
        this.signedOnly = signedOnly;
        this.clock = clock;
    }

    /** Whether one of them sent this; a signature that is there must hold, whatever else is sent. */
    boolean isAuthentic(HttpServletRequest request, byte[] body) {
        String signature = request.getHeader(SIGNATURE);
        if (signature != null) {
            return isSigned(signature, body);
        }
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return !signedOnly
                && authorization != null
                && secrets.stream().anyMatch(secret -> isBearer(authorization, secret));
    }

    private static boolean isBearer(String authorization, byte[] secret) {
        byte[] expected = ("Bearer " + new String(secret, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(authorization.getBytes(StandardCharsets.UTF_8), expected);
    }

    private boolean isSigned(String header, byte[] body) {
        Matcher parts = SIGNED.matcher(header.strip());
        if (!parts.matches()) {
            return false;
        }
        Instant time = Instant.ofEpochSecond(Long.parseLong(parts.group(1)));
        if (Duration.between(time, clock.instant()).abs().compareTo(MOST_OFF) > 0) {
            return false;
        }
        byte[] sent = HexFormat.of().parseHex(parts.group(2));
        return secrets.stream().anyMatch(secret -> MessageDigest.isEqual(sent, hmac(secret, parts.group(1), body)));
    }

    private static byte[] hmac(byte[] secret, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
