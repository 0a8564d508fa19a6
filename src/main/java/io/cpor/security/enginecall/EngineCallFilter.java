package io.cpor.security.enginecall;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before both doors of the engine and lets pass only the calls of the table, with bodies that we wrote anew. What it
 * refuses, it refuses in the engine's own shape of an answer, so that the web applications show the words.
 */
final class EngineCallFilter extends OncePerRequestFilter {
    private final EngineCalls calls;
    private final IdentityService identity;

    EngineCallFilter(EngineCalls calls, IdentityService identity) {
        this.calls = calls;
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest checked;
        try {
            checked = check(request);
        } catch (CallRefused refused) {
            answer(response, refused.status(), refused.getMessage());
            return;
        }
        if (FormRefusal.isPossible(request)) {
            FormRefusal.pass(chain, checked, response);
        } else {
            chain.doFilter(checked, response);
        }
    }

    /** A call of a page that is loaded by itself, such as the log-in's, has no user yet; it is turned away later. */
    private HttpServletRequest check(HttpServletRequest request) throws IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        List<String> groups = who == null
                ? List.of()
                : who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .toList();
        refuseWithoutToken(request);
        PathContainer path = PathContainer.parsePath(EnginePath.of(request.getRequestURI()));
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        EngineCall call = calls.find(method, path)
                .filter(found -> found.isAllowedFor(groups))
                .orElseThrow(() -> CallRefused.forbidden(calls.alternative(method, path)
                        .orElse("Your role may not do this here: " + method + " " + path.value() + ".")));
        ValueSearch search = new ValueSearch(calls.canReadValues(groups), calls.canReadMessages(groups));
        refuseParameters(request.getQueryString(), search);
        byte[] body = body(request, call.body().limit());
        SentCall sent = new SentCall(
                who == null ? null : who.getName(),
                groups,
                call.path().matchAndExtract(path).getUriVariables(),
                request.getContentType(),
                body);
        if (body.length > 0 && call.body() instanceof QueryBody) {
            search.refuseAll(sent.json());
        }
        return new RewrittenRequest(request, rewrite(call.body(), sent));
    }

    /** What is looked up for the check is looked up with the caller's own rights. */
    private WrittenBody rewrite(CallBody body, SentCall sent) {
        identity.setAuthentication(sent.user(), sent.groups());
        try {
            return body.write(sent);
        } catch (AuthorizationException e) {
            throw CallRefused.forbidden(
                    "You have no right to this: " + String.join(" ", sent.path().values()));
        } catch (BadUserRequestException e) {
            throw CallRefused.badRequest(e.getMessage());
        } catch (ProcessEngineException e) {
            throw CallRefused.notFound("This is not there any more: "
                    + String.join(" ", sent.path().values()));
        } finally {
            identity.clearAuthentication();
        }
    }

    private static byte[] body(HttpServletRequest request, int limit) throws IOException {
        if (request.getContentLengthLong() > limit) {
            throw CallRefused.tooLarge(limit);
        }
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            throw CallRefused.tooLarge(limit);
        }
        return body;
    }

    /** The web applications check the token itself, but only later. */
    private static void refuseWithoutToken(HttpServletRequest request) {
        boolean reads = Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod());
        boolean ofWebApplications = request.getRequestURI().startsWith(EnginePaths.WEB_API);
        if (ofWebApplications && !reads && request.getHeader("X-XSRF-TOKEN") == null) {
            throw CallRefused.forbidden("This call lacks the token of its page. Load the page again.");
        }
    }

    private static void refuseParameters(String query, ValueSearch search) {
        for (String parameter : query == null ? new String[0] : query.split("&")) {
            String[] sides = parameter.split("=", 2);
            try {
                String name = URLDecoder.decode(sides[0], StandardCharsets.UTF_8);
                QueryExpressions.refuse(name);
                search.refuse(name, sides.length < 2 ? "" : sides[1]);
            } catch (IllegalArgumentException e) {
                throw CallRefused.badRequest("The parameters of this call are not encoded as they should be.");
            }
        }
    }

    private static void answer(HttpServletResponse response, HttpStatus status, String words) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "CallRefused")
                        .put("message", words)
                        .toString());
    }
}
