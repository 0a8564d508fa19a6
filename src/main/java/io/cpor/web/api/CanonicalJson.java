package io.cpor.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.cpor.storage.Hashes;

/** Tells whether two JSON bodies say the same: white space and the order of fields do not count. */
final class CanonicalJson {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private CanonicalJson() {}

    /** SHA-256, in hex; the same for bodies that say the same. */
    static String hash(JsonNode body) {
        try {
            String sorted = JSON.writeValueAsString(JSON.treeToValue(body, Object.class));
            return Hashes.sha256(sorted);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
