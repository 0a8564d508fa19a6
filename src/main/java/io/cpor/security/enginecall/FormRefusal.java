package io.cpor.security.enginecall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The refusal of a form as people read it: without what the engine puts before our words. */
final class FormRefusal {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FORM = Pattern.compile(".*/(?:submit-form|complete|start)");
    private static final Pattern PREAMBLE =
            Pattern.compile("^Cannot (?:submit task form|complete task|instantiate process definition) \\S+: ");

    private FormRefusal() {}

    static boolean isPossible(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && FORM.matcher(request.getRequestURI()).matches();
    }

    static void pass(FilterChain chain, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        if (kept.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            Optional<byte[]> plain = plain(kept.getContentAsByteArray());
            if (plain.isPresent()) {
                kept.resetBuffer();
                kept.getOutputStream().write(plain.get());
            }
        }
        kept.copyBodyToResponse();
    }

    private static Optional<byte[]> plain(byte[] body) throws IOException {
        JsonNode told;
        try {
            told = JSON.readTree(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException other) {
            return Optional.empty(); // no refusal of the engine
        }
        if (!(told instanceof ObjectNode refusal) || !refusal.path("message").isTextual()) {
            return Optional.empty();
        }
        String words = refusal.get("message").textValue();
        return Optional.of(JSON.writeValueAsBytes(
                refusal.put("message", PREAMBLE.matcher(words).replaceFirst(""))));
    }
}
