package io.cpor.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** An answer before it is sent. */
record FakeAnswer(int status, String mediaType, byte[] body, Call.Effect effect) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static FakeAnswer json(int status, Object body, Call.Effect effect) {
        try {
            return new FakeAnswer(status, "application/json", JSON.writeValueAsBytes(body), effect);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static FakeAnswer nothing(Call.Effect effect) {
        return new FakeAnswer(204, null, new byte[0], effect);
    }

    static FakeAnswer refused(int status, String code, String description) {
        return json(
                status,
                Map.of("code", code, "description", description, "data", List.of(), "source", "FakePartnerCenter"),
                Call.Effect.REFUSED);
    }

    /** Not from Partner Center at all, though with a good status. */
    FakeAnswer malformed() {
        byte[] page = "<html><body>Please log in</body></html>".getBytes(StandardCharsets.UTF_8);
        return new FakeAnswer(200, "text/html", page, effect);
    }

    FakeAnswer repeated() {
        return new FakeAnswer(status, mediaType, body, Call.Effect.REPEATED);
    }
}
