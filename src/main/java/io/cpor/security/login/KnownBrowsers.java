package io.cpor.security.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Marks a browser in which somebody logged in, so that guesses of others at the same address do not slow it down. The mark is
 * a signed cookie for one account. It does not log anybody in, and a browser that guesses itself is slowed down like any other.
 */
@Component
class KnownBrowsers {
    private static final String COOKIE = "cpor_known_";
    private static final Duration LENGTH = Duration.ofDays(180);
    private static final int ID_BYTES = 16;
    private static final int NAME_LENGTH = 12;
    private static final int MOST_MARKS = 10;
    private static final int LONGEST_MARK = 200;

    private final SecretKeySpec key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final boolean secure;

    KnownBrowsers(
            @Value("${cpor.links.key:}") String secret,
            Clock clock,
            @Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        // the bean that derives the links says what is wrong with a missing key
        this.key = new SecretKeySpec(("known-browsers\n" + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.clock = clock;
        this.secure = secure;
    }

    static List<String> marks(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().startsWith(COOKIE))
                .map(Cookie::getValue)
                .filter(mark -> mark.length() <= LONGEST_MARK)
                .limit(MOST_MARKS)
                .toList();
    }

    /** Marks the browser as known for that account, unless it is already. */
    void mark(HttpServletRequest request, HttpServletResponse response, String account) {
        if (browserId(marks(request), account).isPresent()) {
            return;
        }
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        String content = Base64.getUrlEncoder().withoutPadding().encodeToString(id) + "."
                + clock.instant().plus(LENGTH).getEpochSecond();
        ResponseCookie cookie = ResponseCookie.from(
                        COOKIE + sign("name", account).substring(0, NAME_LENGTH),
                        content + "." + sign(content, account))
                .path("/")
                .maxAge(LENGTH)
                .httpOnly(true)
                .secure(secure || request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** The id of the browser, if one of its marks is ours, for that account and not too old. */
    Optional<String> browserId(List<String> marks, String account) {
        return marks.stream()
                .map(mark -> mark.split("\\."))
                .filter(parts -> parts.length == 3 && parts[1].matches("\\d{1,12}"))
                .filter(parts -> MessageDigest.isEqual(
                        sign(parts[0] + "." + parts[1], account).getBytes(StandardCharsets.UTF_8),
                        parts[2].getBytes(StandardCharsets.UTF_8)))
                .filter(parts -> Instant.ofEpochSecond(Long.parseLong(parts[1])).isAfter(clock.instant()))
                .map(parts -> parts[0])
                .findFirst();
    }

    private String sign(String content, String account) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] signed = mac.doFinal((content + "\n" + account).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
