package io.cpor.partnercenter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/**
 * The OpenAPI file's schemas as judges of values. They are stricter than a reader should be: a field that stands in no
 * schema is a fault, so that nothing is sent that is not written down.
 */
record WrittenSchemas(JsonNode components) {
    List<String> faults(String what, JsonNode schema, JsonNode value) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.set("components", strict(components.deepCopy()));
        root.putArray("allOf").add(strict(schema.deepCopy()));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        root,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build())
                .validate(value)
                .stream()
                .map(ValidationMessage::getMessage)
                .map(message -> what + ": " + message)
                .toList();
    }

    /** Of a parameter, which is a text on the wire. */
    List<String> faults(String name, JsonNode schema, String value) {
        boolean number = schema.path("type").asText().equals("integer") && value.matches("-?[0-9]{1,9}");
        return faults(
                name,
                schema,
                number
                        ? JsonNodeFactory.instance.numberNode(Integer.parseInt(value))
                        : JsonNodeFactory.instance.textNode(value));
    }

    private static JsonNode strict(JsonNode node) {
        node.forEach(WrittenSchemas::strict);
        if (node.isObject() && node.path("properties").isObject()) {
            ((ObjectNode) node).put("additionalProperties", false);
        }
        if (node.path("format").asText().equals("email")) {
            ((ObjectNode) node).remove("format"); // it would take no address of an example; the pattern stays
        }
        return node;
    }
}
