package io.cpor.poe.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What was entered in a form, by the form's keys, in the form's order: texts, dates as {@code yyyy-MM-dd}, numbers, and
 * ticks as booleans. What was left empty is not there.
 */
public record Answers(Map<String, Object> values) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public Answers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static Answers none() {
        return new Answers(Map.of());
    }

    public static Answers parse(String json) {
        if (json == null) {
            return none();
        }
        try {
            return new Answers(JSON.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored answers are not readable", e);
        }
    }

    public String json() {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers are not writable", e);
        }
    }

    /** The answer as text, empty if there is none. */
    public String text(String key) {
        Object value = values.get(key);
        return value == null ? "" : value.toString();
    }

    /**
     * Whether none is longer than any form allows. What is longer than its own form allows is kept as a draft, so that its
     * writer can shorten it.
     */
    public boolean isKeepable() {
        return values.values().stream()
                .map(Object::toString)
                .allMatch(text -> text.codePointCount(0, text.length()) <= FieldLimits.LONGEST);
    }

    public boolean isTicked(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    /** Those that the form asks for or shows. */
    public Answers of(PoeForm form) {
        Map<String, Object> rest = new LinkedHashMap<>(values);
        rest.keySet().removeIf(key -> form.field(key).isEmpty());
        return new Answers(rest);
    }

    public Answers without(Set<String> keys) {
        Map<String, Object> rest = new LinkedHashMap<>(values);
        rest.keySet().removeAll(keys);
        return new Answers(rest);
    }

    /** These, with those of {@code others} on top. */
    public Answers with(Answers others) {
        Map<String, Object> merged = new LinkedHashMap<>(values);
        merged.putAll(others.values);
        return new Answers(merged);
    }
}
