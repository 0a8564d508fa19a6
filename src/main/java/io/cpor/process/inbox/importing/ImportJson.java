package io.cpor.process.inbox.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** What is stored of an import in JSON. */
@Component
class ImportJson {
    private final ObjectMapper json;

    ImportJson(ObjectMapper json) {
        this.json = json;
    }

    String written(Object what) {
        try {
            return json.writeValueAsString(what);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a part of an import cannot be written as JSON", e);
        }
    }

    <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored of an import is no " + type.getSimpleName(), e);
        }
    }
}
