package io.cpor.web.portal;

import io.cpor.association.ApplicationUrl;
import io.cpor.poe.LinkKey;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * What the link's token is swapped for at first use, so that it stands in no address bar, history or Referer. The cookie
 * names the link by its hash, with an expiry and our mark; it opens nothing that the link itself would not open, and it
 * outlives a restart because nothing is kept on the server. Each POE has a cookie of its own, which the browser sends only to
 * the pages of that POE.
 */
@Component
class PortalSession {
    private static final String COOKIE = "cpor_poe";
    private static final Duration LENGTH = Duration.ofHours(12);

    private final LinkKey key;
    private final Clock clock;
    private final boolean secure;

    PortalSession(
            LinkKey key, Clock clock, @Value("${cpor.mail.base-url:http://localhost:8080}") ApplicationUrl baseUrl) {
        this.key = key;
        this.clock = clock;
        this.secure = baseUrl.isHttps();
    }

    /** Begins the session of the POE whose pages are below that path; those of other POEs go on beside it. */
    ResponseCookie begin(String linkHash, String path) {
        String content = linkHash + "." + clock.instant().plus(LENGTH).getEpochSecond();
        return ResponseCookie.from(COOKIE, content + "." + mark(content))
                .path(path)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
    }

    /** The hashes of the links that this browser came in by, as far as it sends them here. */
    List<String> linkHashes(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(value -> read(value).stream())
                .toList();
    }

    private Optional<String> read(String cookie) {
        String[] parts = cookie.split("\\.");
        if (parts.length != 3 || !parts[1].matches("\\d{1,12}")) {
            return Optional.empty();
        }
        String expected = mark(parts[0] + "." + parts[1]);
        boolean ours = MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), parts[2].getBytes(StandardCharsets.UTF_8));
        boolean fresh = Instant.ofEpochSecond(Long.parseLong(parts[1])).isAfter(clock.instant());
        return ours && fresh ? Optional.of(parts[0]) : Optional.empty();
    }

    private String mark(String content) {
        return key.derive("portal-session", content);
    }
}
