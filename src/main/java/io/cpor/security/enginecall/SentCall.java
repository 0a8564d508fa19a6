package io.cpor.security.enginecall;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * A call as it was sent.
 *
 * @param user the id of who makes it
 * @param groups of that user
 * @param path the parts of the path that the table names in braces
 * @param mediaType of the body, or {@code null}
 */
record SentCall(String user, List<String> groups, Map<String, String> path, String mediaType, byte[] body) {
    /** @throws CallRefused if the body is no JSON object in UTF-8, or says something twice */
    JsonNode json() {
        return StrictJson.object(mediaType, body);
    }
}
