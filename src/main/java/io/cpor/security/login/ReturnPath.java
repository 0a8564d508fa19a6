package io.cpor.security.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/**
 * Remembers the page that somebody asked for before the log-in. It is kept in a cookie and not in a session, so that nobody
 * makes a session who is not logged in. It holds a path of ours and never an address.
 */
@Component
class ReturnPath implements RequestCache {
    private static final String COOKIE = "cpor_return";
    private static final Duration LENGTH = Duration.ofMinutes(15);
    private static final int LONGEST = 1500;

    private final boolean secure;

    ReturnPath(@Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        this.secure = secure;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (isPage(request) && isOurs(path)) {
            String kept = Base64.getUrlEncoder().withoutPadding().encodeToString(path.getBytes(StandardCharsets.UTF_8));
            add(request, response, kept, LENGTH);
        }
    }

    @Override
    public SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return keptPath(request).map(SimpleSavedRequest::new).orElse(null);
    }

    /** Only pages are remembered, so there is nothing of a request to be done again. */
    @Override
    public HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (keptPath(request).isPresent()) {
            add(request, response, "", Duration.ZERO);
        }
    }

    private static Optional<String> keptPath(HttpServletRequest request) {
        try {
            return Stream.ofNullable(request.getCookies())
                    .flatMap(Arrays::stream)
                    .filter(cookie -> cookie.getName().equals(COOKIE))
                    .map(Cookie::getValue)
                    .map(value -> new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8))
                    .filter(ReturnPath::isOurs)
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not what we set
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return "GET".equals(request.getMethod()) && accept != null && accept.contains("text/html");
    }

    private static boolean isOurs(String path) {
        return path.length() <= LONGEST && path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
    }

    private void add(HttpServletRequest request, HttpServletResponse response, String value, Duration length) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .path("/")
                .maxAge(length)
                .httpOnly(true)
                .secure(secure || request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
