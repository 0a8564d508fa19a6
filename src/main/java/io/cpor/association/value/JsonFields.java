package io.cpor.association.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Reads one JSON object field by field and notes every fault on the way instead of stopping at the first. What could not
 * be read is returned as {@code null}; the caller throws once, at the end.
 */
public final class JsonFields {
    private final JsonNode node;
    private final String path;
    private final Faults faults;

    private JsonFields(JsonNode node, String path, Faults faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    public static JsonFields root(JsonNode node, Faults faults, String... known) {
        return validate(node, "", faults, known);
    }

    private static JsonFields validate(JsonNode node, String path, Faults faults, String... known) {
        JsonFields fields = new JsonFields(node, path, faults);
        if (node == null || !node.isObject()) {
            faults.add(
                    path.isEmpty() ? "body" : path, "An object with " + String.join(", ", known) + " is needed here.");
            return fields;
        }
        Set<String> names = Set.of(known);
        for (Iterator<String> given = node.fieldNames(); given.hasNext(); ) {
            String name = given.next();
            if (!names.contains(name)) {
                faults.add(fields.at(name), "Unknown field; remove it. Known here: " + String.join(", ", known) + ".");
            }
        }
        return fields;
    }

    public JsonFields object(String name, String... known) {
        if (node == null || !node.isObject()) {
            return new JsonFields(null, at(name), faults);
        }
        return validate(node.get(name), at(name), faults, known);
    }

    /** The objects of a list; a missing list is an empty one. */
    public List<JsonFields> objects(String name, String... known) {
        List<JsonFields> objects = new ArrayList<>();
        int index = 0;
        for (JsonNode element : list(name)) {
            objects.add(validate(element, at(name) + "[" + index++ + "]", faults, known));
        }
        return objects;
    }

    /** The texts of a list; a missing list is an empty one, an unreadable text is left out and noted. */
    public List<String> texts(String name, int longest) {
        List<String> texts = new ArrayList<>();
        int index = 0;
        for (JsonNode element : list(name)) {
            String text = readable(
                    element, at(name) + "[" + index++ + "]", "a text", given -> Texts.complaint(given, longest));
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private Iterable<JsonNode> list(String name) {
        JsonNode list = node == null ? null : node.get(name);
        if (list == null || list.isNull()) {
            return List.of();
        }
        if (!list.isArray()) {
            fault(name, "A list is needed here, such as [].");
            return List.of();
        }
        return list;
    }

    /** A text that must be there. {@code what} says what it is, for the one who mends it. */
    public String text(String name, String what, int longest) {
        return text(name, what, text -> Texts.complaint(text, longest));
    }

    /** A text that must be there. {@code complaint} says what is wrong with it, or {@code null}. */
    public String text(String name, String what, UnaryOperator<String> complaint) {
        return readable(node == null ? null : node.get(name), at(name), what, complaint);
    }

    /** A text that must be there and pass {@code valid}. */
    public String text(String name, String what, int longest, Predicate<String> valid) {
        String text = text(name, what, longest);
        if (text != null && !valid.test(text)) {
            fault(name, "This is not " + what + ".");
            return null;
        }
        return text;
    }

    /** Whether something is given for a field that may be left out; nothing, {@code null} and blanks say nothing. */
    public boolean isGiven(String name) {
        JsonNode value = node == null ? null : node.get(name);
        return value != null
                && !value.isNull()
                && !(value.isTextual() && value.textValue().isBlank());
    }

    public <E extends Enum<E> & Coded> E code(String name, Class<E> type) {
        String codes = Coded.choice(type);
        String text = text(name, codes, 100);
        if (text == null) {
            return null;
        }
        E found = Coded.find(type, text).orElse(null);
        if (found == null) {
            fault(name, "This is not " + codes + ".");
        }
        return found;
    }

    public void fault(String name, String message) {
        faults.add(at(name), message);
    }

    private String readable(JsonNode value, String at, String what, UnaryOperator<String> wrong) {
        if (node == null || !node.isObject()) {
            return null; // noted already, once, for the object that should be here
        }
        if (value == null || value.isNull()) {
            faults.add(at, "Missing; give " + what + ".");
            return null;
        }
        if (!value.isTextual()) {
            faults.add(at, "A text is needed here: " + what + ".");
            return null;
        }
        String text = value.textValue().strip();
        String complaint = text.isEmpty() ? "Empty; give " + what + "." : wrong.apply(text);
        faults.check(at, complaint);
        return complaint == null ? text : null;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
