package io.cpor.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cpor.association.value.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Reads the body of a request as JSON, and never more of it than is sensible. */
@Component
class RequestJson {
    private final ObjectMapper json;

    RequestJson(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The JSON object in the body.
     *
     * @param largest in bytes
     * @throws TooLarge if there is more
     * @throws InvalidInput if it is not a JSON object
     */
    JsonNode object(HttpServletRequest request, int largest) throws IOException {
        return object(bytes(request, largest));
    }

    /**
     * The body as it was sent.
     *
     * @param largest in bytes
     * @throws TooLarge if there is more
     */
    byte[] bytes(HttpServletRequest request, int largest) throws IOException {
        byte[] body = request.getInputStream().readNBytes(largest + 1);
        if (body.length > largest) {
            throw new TooLarge(largest);
        }
        return body;
    }

    /** @throws InvalidInput if it is not a JSON object */
    JsonNode object(byte[] body) throws IOException {
        try {
            JsonNode read = json.readTree(body);
            if (read != null && read.isObject()) {
                return read;
            }
        } catch (JsonProcessingException e) {
            // told below, with what is no object
        }
        throw new InvalidInput("body", "The body is missing or is not a JSON object.");
    }

    /** The body is larger than anything that could be meant. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge(int largest) {
            super("The body is too large; send at most " + largest + " bytes.");
        }
    }
}
