package io.cpor.security.enginecall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;

/** What is asked for in a search. It changes nothing, but an expression in it would be evaluated, and an object built. */
final class QueryBody implements CallBody {
    @Override
    public WrittenBody write(SentCall sent) {
        if (sent.body().length == 0) {
            return WrittenBody.json(JsonNodeFactory.instance.objectNode());
        }
        JsonNode query = sent.json();
        QueryExpressions.refuseAll(query);
        refuseObjects(query);
        return WrittenBody.json(query);
    }

    /** The engine stumbles over them. */
    private static void refuseNulls(String name, JsonNode list) {
        for (JsonNode one : list) {
            if (list.isArray() && one.isNull()) {
                throw CallRefused.badRequest(name + ": leave out what is null.");
            }
        }
    }

    /** A value that is compared with is a text, a number or a boolean. */
    static void refuseObjects(JsonNode query) {
        query.properties().forEach(field -> {
            refuseNulls(field.getKey(), field.getValue());
            boolean compared = field.getKey().toLowerCase(Locale.ROOT).endsWith("value");
            if (compared && field.getValue().isContainerNode()) {
                throw CallRefused.badRequest(field.getKey() + ": compare with a text, a number or a boolean.");
            }
        });
        query.forEach(QueryBody::refuseObjects);
    }
}
