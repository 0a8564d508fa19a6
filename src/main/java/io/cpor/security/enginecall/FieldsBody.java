package io.cpor.security.enginecall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An object with these fields and no others. A field is a text, a number, a boolean or a list of texts; a dot leads into an
 * object ({@code profile.id}). A field with {@code !} must be there, and if it names what is to be made, be an id. A text has
 * at most 255 characters, or as many as stand behind a colon ({@code annotation:4000}).
 */
final class FieldsBody implements CallBody {
    /** As the engine's own tables have it. */
    private static final int LONGEST = 255;

    /** The engine's setting {@code general-resource-whitelist-pattern}. */
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9-]{1,64}");

    private final Map<String, Integer> fields = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();

    FieldsBody(Collection<String> words) {
        for (String word : words) {
            String[] sides = word.split(":");
            String name = sides[0].replace("!", "");
            fields.put(name, sides.length == 1 ? LONGEST : Integer.parseInt(sides[1]));
            if (sides[0].endsWith("!")) {
                required.add(name);
            }
        }
    }

    @Override
    public WrittenBody write(SentCall sent) {
        ObjectNode written = check("", sent.json());
        String id = sent.path().get("id");
        if (id != null && written.has("id") && !written.get("id").asText().equals(id)) {
            throw CallRefused.badRequest("id: this is another one than the call is about. Leave it out.");
        }
        if (id != null && fields.containsKey("id")) {
            written.put("id", id); // the engine would look for nobody
        }
        required.forEach(field -> requireThere(field, written.at("/" + field.replace('.', '/'))));
        return WrittenBody.json(written);
    }

    private static void requireThere(String field, JsonNode value) {
        if (value.isMissingNode() || value.isNull() || value.asText().isEmpty() && !value.isArray()) {
            throw CallRefused.badRequest(field + ": is missing.");
        }
        boolean made = field.equals("id") || field.endsWith(".id");
        if (made && !ID.matcher(value.asText()).matches()) {
            throw CallRefused.badRequest(field + ": use at most 64 letters, digits and hyphens.");
        }
    }

    private ObjectNode check(String above, JsonNode object) {
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(field -> {
            String name = above + field.getKey();
            JsonNode value = field.getValue();
            if (value.isObject() && fields.keySet().stream().anyMatch(one -> one.startsWith(name + "."))) {
                written.set(field.getKey(), check(name + ".", value));
            } else if (fields.containsKey(name) && isPlain(value)) {
                refuseTooLong(name, value);
                written.set(field.getKey(), value);
            } else {
                throw CallRefused.badRequest(name + ": this call takes only " + String.join(", ", fields.keySet())
                        + ", as texts, numbers, booleans or lists of texts.");
            }
        });
        return written;
    }

    private void refuseTooLong(String name, JsonNode value) {
        refuseTooLong(name, value.asText());
        value.forEach(one -> refuseTooLong(name, one.asText()));
    }

    private void refuseTooLong(String name, String text) {
        if (text.length() > fields.get(name)) {
            throw CallRefused.badRequest(name + ": write at most " + fields.get(name) + " characters.");
        }
    }

    private static boolean isPlain(JsonNode value) {
        if (value.isArray()) {
            for (JsonNode one : value) {
                if (!one.isTextual()) {
                    return false;
                }
            }
            return true;
        }
        return value.isValueNode();
    }
}
