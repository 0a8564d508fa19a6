package io.cpor.security.enginecall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * An object with these fields and no others. A field is a text, a number, a boolean or a list of texts; a dot leads into an
 * object ({@code profile.id}).
 */
final class FieldsBody implements CallBody {
    private final Set<String> fields;

    FieldsBody(Set<String> fields) {
        this.fields = fields;
    }

    @Override
    public WrittenBody write(SentCall sent) {
        ObjectNode written = check("", sent.json());
        String id = sent.path().get("id");
        if (id != null && written.has("id") && !written.get("id").asText().equals(id)) {
            throw CallRefused.badRequest("id: this is another one than the call is about. Leave it out.");
        }
        if (id != null && fields.contains("id")) {
            written.put("id", id); // the engine would look for nobody
        }
        return WrittenBody.json(written);
    }

    private ObjectNode check(String above, JsonNode object) {
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(field -> {
            String name = above + field.getKey();
            JsonNode value = field.getValue();
            if (value.isObject() && fields.stream().anyMatch(one -> one.startsWith(name + "."))) {
                written.set(field.getKey(), check(name + ".", value));
            } else if (fields.contains(name) && isPlain(value)) {
                written.set(field.getKey(), value);
            } else {
                throw CallRefused.badRequest(name + ": this call takes only " + String.join(", ", fields)
                        + ", as texts, numbers, booleans or lists of texts.");
            }
        });
        return written;
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
