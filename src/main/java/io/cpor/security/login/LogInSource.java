package io.cpor.security.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * Where a password comes from.
 *
 * @param network the client's address, as far as it counts as one place
 * @param marks what the browser brings to be known by; not checked yet
 */
record LogInSource(String network, List<String> marks) {
    static LogInSource of(HttpServletRequest request) {
        return new LogInSource(ClientNetwork.of(request.getRemoteAddr()), KnownBrowsers.marks(request));
    }
}
