package io.cpor.security;

import io.cpor.security.enginecall.EnginePaths;
import io.cpor.security.login.TooManyAttempts;
import io.cpor.security.login.TooManyAttemptsAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * How those are answered who may not: people are led to the log-in or get the usual page, programs get 401 or 403 as
 * problem details. Only programs are offered HTTP Basic, because a browser would ask for a password in a window of its own.
 */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException who)
            throws IOException {
        if (who instanceof TooManyAttempts tooMany) {
            TooManyAttemptsAnswer.problem(response, tooMany);
            return;
        }
        String path = request.getRequestURI();
        if (isBasicOffered(path)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"CPOR association\", charset=\"UTF-8\"");
            problem(response, HttpStatus.UNAUTHORIZED, "Log in with HTTP Basic or on the log-in page.");
        } else if (isForPrograms(path)) {
            problem(response, HttpStatus.UNAUTHORIZED, "Log in on the log-in page.");
        } else {
            response.sendRedirect("/login");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (response.isCommitted()) {
            return; // the request broke off, and its refusal is out
        }
        String path = request.getRequestURI();
        boolean everybodys = path.startsWith("/poe") || path.equals("/login") || path.equals("/logout");
        if (!everybodys && SecurityContextHolder.getContext().getAuthentication() == null) {
            commence(request, response, null); // first of all, who is it?
        } else if (isBasicOffered(path) || isForPrograms(path)) {
            problem(response, HttpStatus.FORBIDDEN, "Your role does not allow this, or its CSRF token is missing.");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private static boolean isBasicOffered(String path) {
        return path.startsWith("/api/") || path.startsWith(EnginePaths.REST);
    }

    private static boolean isForPrograms(String path) {
        return path.startsWith(EnginePaths.WEB_API + "/") || path.startsWith("/actuator/");
    }

    private static void problem(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"" + status.getReasonPhrase() + "\",\"status\":"
                        + status.value() + ",\"detail\":\"" + detail + "\",\"errors\":[]}");
    }
}
