package io.cpor.security;

import io.cpor.security.enginecall.EnginePaths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses every changing request that a browser sends for a page of somebody else, whatever credentials it brings: a form
 * with a user and password in its address would otherwise deploy a process from a visitor's browser.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SameOriginOnly extends OncePerRequestFilter {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** What the pages of Camunda Modeler send, because they are files; no page of the web can send it. */
    private static final String MODELER = "file://";

    private static final String DEPLOY = EnginePaths.REST + "/deployment/create";

    private final String ownAuthority;

    private final TransportSecurity transport;

    SameOriginOnly(@Value("${cpor.mail.base-url:http://localhost:8080}") URI baseUrl, TransportSecurity transport) {
        this.ownAuthority = baseUrl.getAuthority();
        this.transport = transport;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!HARMLESS.contains(request.getMethod()) && isForeign(request) && !isModelerDeployment(request)) {
            transport.head(response);
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("application/problem+json");
            response.getWriter()
                    .write(
                            "{\"title\":\"Forbidden\",\"status\":403,\"detail\":\"This was sent by a page of another site.\"}");
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isModelerDeployment(HttpServletRequest request) {
        return MODELER.equals(request.getHeader("Origin")) && DEPLOY.equals(request.getRequestURI());
    }

    private boolean isForeign(HttpServletRequest request) {
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            return true;
        }
        String origin = request.getHeader("Origin");
        return origin != null && !isOwn(origin, request.getHeader("Host"));
    }

    private boolean isOwn(String origin, String host) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && (authority.equals(host) || authority.equalsIgnoreCase(ownAuthority));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
