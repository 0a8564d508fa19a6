package io.cpor.security.login;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Answers an attempt that came too early: 429, with the seconds to wait. */
public final class TooManyAttemptsAnswer {
    private TooManyAttemptsAnswer() {}

    /** As problem details, for programs. */
    public static void problem(HttpServletResponse response, TooManyAttempts why) throws IOException {
        head(response, why);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"Too Many Requests\",\"status\":429,\"detail\":\""
                        + why.inWords() + "\",\"errors\":[]}");
    }

    static void head(HttpServletResponse response, TooManyAttempts why) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(why.seconds()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
