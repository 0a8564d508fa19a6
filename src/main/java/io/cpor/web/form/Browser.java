package io.cpor.web.form;

import io.cpor.association.value.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.HttpHeaders;

/**
 * Who sends a request, as the server sees it.
 *
 * @param ip of the connection, or as a configured proxy tells it
 * @param name the browser's own name for itself, cut to a storable length
 */
public record Browser(String ip, String name) {
    private static final int LONGEST = 500;

    public static Browser of(HttpServletRequest request) {
        String name = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "unknown")
                .replaceAll("\\p{Cntrl}", " ");
        return new Browser(request.getRemoteAddr(), Texts.cut(name, LONGEST));
    }
}
