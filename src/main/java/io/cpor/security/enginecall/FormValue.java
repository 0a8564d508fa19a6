package io.cpor.security.enginecall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** One answer of a form, written as a plain value: no class, no object and no file can be named by it. */
final class FormValue {
    private static final Set<String> PLAIN_TYPES =
            Set.of("String", "Boolean", "Integer", "Short", "Long", "Double", "Date", "Null");
    private static final Set<String> KEYS = Set.of("type", "value", "valueInfo", "local", "name");

    /** The engine keeps a text in a column of this length. */
    private static final int LONGEST_TEXT = 4000;

    private static final int LONGEST_LIST = 64 * 1024;

    private FormValue() {}

    /** @throws CallRefused if it is not a plain value, or a list where the form has none */
    static JsonNode write(String name, JsonNode sent, boolean list) {
        if (!sent.isObject()) {
            throw CallRefused.badRequest(name + ": give an object with \"type\" and \"value\".");
        }
        sent.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw CallRefused.badRequest(name + "." + key + ": give \"type\" and \"value\" only.");
            }
        });
        JsonNode value = sent.path("value");
        String type = type(name, sent.path("type"));
        boolean json = "Json".equals(type);
        if (json && !list || type != null && !json && !PLAIN_TYPES.contains(type)) {
            throw CallRefused.badRequest(name + ": a value of the type " + type + " is not taken. Send "
                    + (list ? "a list as Json." : "a text, a number, a boolean or a date."));
        }
        if (value.isContainerNode() || json && !isList(value)) {
            throw CallRefused.badRequest(
                    name + ": send " + (list ? "a list as JSON in a text." : "a text, a number, a boolean or a date."));
        }
        if (value.isTextual() && value.textValue().length() > (json ? LONGEST_LIST : LONGEST_TEXT)) {
            throw CallRefused.badRequest(name + ": this is too long; write at most "
                    + (json ? LONGEST_LIST : LONGEST_TEXT) + " characters.");
        }
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        if (type != null) {
            written.put("type", type);
        }
        return written.set("value", value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value);
    }

    private static String type(String name, JsonNode type) {
        if (type.isMissingNode() || type.isNull()) {
            return null;
        }
        if (!type.isTextual() || type.textValue().isEmpty()) {
            throw CallRefused.badRequest(name + ".type: name the type as a text.");
        }
        // the engine takes a name in any case of its first letter
        return Character.toUpperCase(type.textValue().charAt(0))
                + type.textValue().substring(1);
    }

    /** A list of plain values, or of rows of plain values; the engine reads it when a rule of ours asks for it. */
    private static boolean isList(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return true;
        }
        JsonNode read = value.isTextual() ? StrictJson.any(value.textValue()) : null;
        return read != null && (read.isContainerNode() || read.isNull());
    }
}
