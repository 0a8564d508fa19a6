package io.cpor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The schema of a body, held against what is refused of it. */
final class DescribedBody {
    private final JsonNode api;
    private final JsonNode root;
    private final Function<ObjectNode, List<String>> faults;
    private ObjectNode good;

    /** @param faults the fields that are refused of a body */
    DescribedBody(JsonNode api, String path, Function<ObjectNode, List<String>> faults) {
        this(
                api,
                api.get("paths")
                        .get(path)
                        .at("/post/requestBody/content")
                        .iterator()
                        .next()
                        .get("schema"),
                faults);
    }

    DescribedBody(JsonNode api, JsonNode schema, Function<ObjectNode, List<String>> faults) {
        this.api = api;
        this.root = resolve(api, schema);
        this.faults = faults;
    }

    JsonNode schema() {
        return root;
    }

    static JsonNode resolve(JsonNode api, JsonNode schema) {
        return schema.has("$ref") ? api.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    /** @param body that is good */
    DescribedBody check(ObjectNode body) {
        good = body;
        object(root, "");
        return this;
    }

    private void object(JsonNode schema, String at) {
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(property -> {
            String pointer = at + "/" + property.getKey();
            if (!good.at(at).has(property.getKey())) {
                assertThat(required).doesNotContain(property.getKey());
                return;
            }
            if (required.contains(property.getKey())) {
                assertRefused(pointer, null);
            } else if (!isNeededList(pointer)) {
                assertTaken(pointer, null);
            }
            value(resolve(api, property.getValue()), pointer);
        });
    }

    /** One of the two lists of lines has to be filled; which, the solution area says, and so does the description. */
    private boolean isNeededList(String pointer) {
        return pointer.startsWith("/engagement/")
                && good.at(pointer).isArray()
                && !good.at(pointer).isEmpty();
    }

    private void value(JsonNode schema, String pointer) {
        if (schema.has("properties")) {
            object(schema, pointer);
        } else if (schema.has("items") && !good.at(pointer).isEmpty()) {
            value(resolve(api, schema.get("items")), pointer + "/0");
        } else if (schema.has("enum")) {
            schema.get("enum").forEach(code -> assertTaken(pointer, code.asText()));
            if (!pointer.equals("/type")) { // another type of event is kept for people
                assertRefused(pointer, "nonsense");
            }
        } else if (!schema.has("items") && !pointer.startsWith("/mapping/")) { // an id of a box may be any
            text(schema, pointer);
        }
    }

    private void text(JsonNode schema, String pointer) {
        assertThat(schema.has("maxLength") || schema.has("format"))
                .as("a limit of " + pointer)
                .isTrue();
        if (schema.has("maxLength")) {
            int longest = schema.get("maxLength").asInt();
            if (!pointer.contains("/workloads/")) { // only known ones are taken, and none is as long
                assertTaken(pointer, ofLength(schema, longest));
            }
            assertRefused(pointer, ofLength(schema, longest + 1));
        }
        if (schema.has("minLength")) {
            int shortest = schema.get("minLength").asInt();
            assertRefused(pointer, "1".repeat(shortest - 1));
            if (!pointer.contains("/workloads/")) {
                assertTaken(pointer, "1".repeat(shortest));
            }
        }
        if (schema.has("format") || schema.has("pattern")) {
            assertRefused(pointer, "no such value");
        }
        if (schema.has("pattern")) {
            assertThat(good.at(pointer).asText()).matches(schema.get("pattern").asText());
        }
    }

    private static String ofLength(JsonNode schema, int length) {
        return switch (schema.path("format").asText()) {
            case "idn-email" -> "a@" + domain(length - 2);
            case "idn-hostname" -> domain(length);
            default -> "1".repeat(length);
        };
    }

    private static String domain(int length) {
        StringBuilder labels = new StringBuilder("a".repeat(length));
        for (int dot = 63; dot < length - 1; dot += 64) {
            labels.setCharAt(dot, '.');
        }
        return labels.toString();
    }

    private void assertTaken(String pointer, String value) {
        assertThat(faults.apply(with(pointer, value)))
                .as(pointer + " = " + value)
                .noneMatch(field -> concerns(field, pointer, value));
    }

    private void assertRefused(String pointer, String value) {
        assertThat(faults.apply(with(pointer, value)))
                .as(pointer + " = " + value)
                .anyMatch(field -> concerns(field, pointer, value));
    }

    /** A mapping and its entries are refused as one; an object that is missing takes its fields with it. */
    private boolean concerns(String field, String pointer, String value) {
        String name = pointer.substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.');
        return field.equals(name)
                || name.startsWith("mapping[") && field.equals("mapping")
                || value == null && field.startsWith(name + ".");
    }

    private ObjectNode with(String pointer, String value) {
        ObjectNode body = good.deepCopy();
        int last = pointer.lastIndexOf('/');
        String name = pointer.substring(last + 1);
        JsonNode parent = body.at(pointer.substring(0, last));
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), list.textNode(value));
        } else if (value == null) {
            ((ObjectNode) parent).remove(name);
        } else {
            ((ObjectNode) parent).put(name, value);
        }
        return body;
    }
}
