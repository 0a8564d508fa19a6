package io.cpor.security;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The paths that need no log-in: all there are. */
final class PublicPaths {
    /** Integrations come with a bearer secret, which the controller checks. */
    static final String EVENTS = "/api/events";

    /** Anyone may check a POE's seal. */
    static final String VERIFY = "/verify";

    private static final List<String> EVERYWHERE = List.of(
            "/",
            "/login",
            "/error",
            "/favicon.ico",
            "/assets/**",
            "/webjars/signature_pad/**",
            VERIFY,
            "/poe/**", // the customer's link is the key
            "/actuator/health/**",
            "/v3/api-docs/**",
            "/partner-center.openapi.yaml"); // for whoever builds a bridge

    private PublicPaths() {}

    static String[] of(boolean sandbox) {
        List<String> paths = new ArrayList<>(EVERYWHERE);
        if (sandbox) {
            paths.add("/sandbox/**");
        }
        return paths.toArray(String[]::new);
    }

    static PathPatternRequestMatcher pattern(HttpMethod method, String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, path);
    }
}
