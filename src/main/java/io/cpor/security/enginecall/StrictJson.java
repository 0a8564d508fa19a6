package io.cpor.security.enginecall;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Reads JSON that can be read in one way only: an object in UTF-8, each key once, nothing after it, not too deep. */
final class StrictJson {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(12).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** @throws CallRefused if it is anything else */
    static JsonNode object(String mediaType, byte[] body) {
        if (!isJson(mediaType)) {
            throw CallRefused.badRequest("Send the body as application/json, in UTF-8.");
        }
        JsonNode read = any(text(body));
        if (read == null
                || !read.isObject()
                || !StandardCharsets.UTF_8.newEncoder().canEncode(read.toString())) {
            throw CallRefused.badRequest("The body must be one JSON object in UTF-8 that says nothing twice.");
        }
        refuseNul(read);
        return read;
    }

    /** The database keeps it in no text. */
    private static void refuseNul(JsonNode value) {
        value.fieldNames().forEachRemaining(StrictJson::refuseNul);
        for (JsonNode one : value) {
            refuseNul(one.asText());
            refuseNul(one);
        }
    }

    private static void refuseNul(String text) {
        if (text.indexOf('\0') >= 0) {
            throw CallRefused.badRequest(
                    "The body holds the character NUL (\\u0000), which no text may have. Leave it out.");
        }
    }

    /** Any JSON value, or {@code null} if the text is none. */
    static JsonNode any(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static boolean isJson(String mediaType) {
        try {
            MediaType type = MediaType.parseMediaType(mediaType == null ? "" : mediaType);
            boolean utf8 = type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset());
            return utf8 && type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException | java.nio.charset.UnsupportedCharsetException e) {
            return false;
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }
}
