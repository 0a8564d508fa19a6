package io.cpor.security;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Keeps browsers on HTTPS where the application is reached over it, which the setting of the session's cookie says. A proxy
 * that ends TLS need not tell so in a header.
 */
@Component
class TransportSecurity {
    private final boolean httpsOnly;

    TransportSecurity(@Value("${server.servlet.session.cookie.secure:false}") boolean httpsOnly) {
        this.httpsOnly = httpsOnly;
    }

    void configure(HttpSecurity http) throws Exception {
        if (httpsOnly) {
            http.headers(headers ->
                    headers.httpStrictTransportSecurity(strict -> strict.requestMatcher(AnyRequestMatcher.INSTANCE)));
        }
    }

    /** For an answer that is given before Spring Security sees the request. */
    void head(HttpServletResponse response) {
        if (httpsOnly) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        }
    }

    CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("CPOR-CSRF"); // Camunda's applications have an XSRF-TOKEN of their own
        tokens.setCookieCustomizer(cookie -> {
            cookie.sameSite("Lax");
            if (httpsOnly) {
                cookie.secure(true);
            }
        });
        return tokens;
    }
}
