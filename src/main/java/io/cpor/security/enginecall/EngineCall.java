package io.cpor.security.enginecall;

import java.util.Collection;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * One call that is answered.
 *
 * @param method of HTTP
 * @param path below the engine's REST API, or the whole path of a call of the web applications' own
 * @param groups whose members may make it; empty: everybody who is logged in, and the engine's own rights decide
 * @param body what it may carry
 * @param why who needs it
 */
record EngineCall(String method, PathPattern path, Set<String> groups, CallBody body, String why) {
    boolean isMatchedBy(String method, PathContainer path) {
        return this.method.equals(method) && this.path.matches(path);
    }

    boolean isAllowedFor(Collection<String> groups) {
        return this.groups.isEmpty() || groups.stream().anyMatch(this.groups::contains);
    }
}
