package io.cpor.security;

import io.cpor.security.enginecall.EnginePaths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses the character NUL wherever a request may hold it: PostgreSQL keeps it in no text, and no text needs it. Path, query
 * and the user's name are looked at here, because the engine reads the query itself; the fields of forms by the
 * {@linkplain #firewall firewall} when they are read; JSON for the engine where it is read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
class NulRefusal extends OncePerRequestFilter implements RequestRejectedHandler {
    private static final String BASIC = "basic ";
    private static final String WORDS =
            "The request holds a character that no text may have, such as NUL. Leave it out and send it again.";

    private final TransportSecurity transport;

    NulRefusal(TransportSecurity transport) {
        this.transport = transport;
    }

    /** Refuses NUL in the fields of forms. */
    static HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hasNul(request.getRequestURI())
                || hasNul(request.getQueryString())
                || hasNulInUser(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            transport.head(response);
            refuse(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        if (!response.isCommitted()) {
            refuse(request, response);
        }
    }

    private static boolean hasNul(String encoded) {
        return encoded != null && (encoded.contains("%00") || encoded.indexOf('\0') >= 0);
    }

    private static boolean hasNulInUser(String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            return false;
        }
        try {
            byte[] user = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            return hasNul(new String(user, StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException broken) {
            return false; // the log-in says so
        }
    }

    /** Programs get it as problem details, Camunda's applications as the engine would say it, people on the usual page. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        boolean engine = path.startsWith(EnginePaths.REST) || path.startsWith(EnginePaths.WEB_API);
        if (!engine && !path.startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType(engine ? MediaType.APPLICATION_JSON_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(
                        engine
                                ? "{\"type\":\"CallRefused\",\"message\":\"" + WORDS + "\"}"
                                : "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":\""
                                        + WORDS + "\",\"errors\":[" + fault(request.getQueryString()) + "]}");
    }

    /** Names the parameter of the query that holds NUL, if it is one of ours: letters alone. */
    private static String fault(String query) {
        return Stream.of(query == null ? new String[0] : query.split("&"))
                .filter(NulRefusal::hasNul)
                .map(parameter -> parameter.split("=", 2)[0])
                .filter(name -> name.matches("[A-Za-z]+"))
                .findFirst()
                .map(name -> "{\"field\":\"" + name + "\",\"message\":\"" + WORDS + "\"}")
                .orElse("");
    }
}
