package io.cpor.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** The answer 503 to people and programs that shall ask once more a little later. */
final class ComeAgain {
    static final String RETRY_AFTER_SECONDS = "10";

    private ComeAgain() {}

    /**
     * Answers so; what was written before is dropped.
     *
     * @param why for programs, without a quotation mark; people get the page for 503
     */
    static void answer(HttpServletRequest request, HttpServletResponse response, String why) throws IOException {
        response.resetBuffer();
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        if (request.getRequestURI().startsWith("/api/")) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getWriter()
                    .write("{\"type\":\"about:blank\",\"title\":\"Service Unavailable\",\"status\":503,\"detail\":\""
                            + why + "\",\"errors\":[]}");
        } else {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
    }
}
