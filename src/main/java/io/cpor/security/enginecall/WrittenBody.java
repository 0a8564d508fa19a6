package io.cpor.security.enginecall;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/**
 * A body that we wrote.
 *
 * @param mediaType or {@code null} if there is no body
 */
record WrittenBody(String mediaType, byte[] bytes) {
    static final WrittenBody NONE = new WrittenBody(null, new byte[0]);

    static WrittenBody json(JsonNode json) {
        return new WrittenBody("application/json", json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
