package io.cpor.partnercenter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;

/** What came back over the wire, read to its end. What cannot be read as documented is {@link PartnerCenterUnavailable}. */
record Answer(int status, HttpHeaders headers, byte[] body) {
    /** In bytes. The largest documented answer is a page of claims, and far smaller. */
    static final int LARGEST = 1_048_576;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(String.class, new TextReading()))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static Answer of(ClientHttpResponse response) throws IOException {
        InputStream content = response.getBody();
        byte[] body = content.readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            content.close(); // or the rest of it, however long, would be read to keep the connection
            throw new PartnerCenterUnavailable("the answer is larger than " + LARGEST + " bytes");
        }
        return new Answer(response.getStatusCode().value(), response.getHeaders(), body);
    }

    boolean accepted() {
        return status >= 200 && status < 300;
    }

    <T> T json(Class<T> type) {
        if (!isJson()) {
            throw new PartnerCenterUnavailable("Partner Center's answer is no JSON");
        }
        T content;
        try {
            content = JSON.readValue(body, type);
        } catch (IOException e) {
            throw unreadable(e);
        }
        if (content == null) {
            throw new PartnerCenterUnavailable("Partner Center's answer is empty");
        }
        return content;
    }

    /** A part of an answer, read by itself. */
    static <T> T part(JsonNode part, Class<T> type) {
        try {
            return JSON.treeToValue(part, type);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    /** The cause quotes the answer, which may hold personal data: only its kind is kept. */
    private static PartnerCenterUnavailable unreadable(IOException e) {
        return new PartnerCenterUnavailable(
                "Partner Center's answer cannot be read: " + e.getClass().getSimpleName());
    }

    /** It was done, and there is nothing more to say; a page in its place was sent by somebody else. */
    void nothing() {
        if (status != 204) {
            throw new PartnerCenterUnavailable("Partner Center answered " + status + " where 204 was due");
        }
    }

    private boolean isJson() {
        try {
            return MediaType.APPLICATION_JSON.isCompatibleWith(headers.getContentType());
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
