package io.cpor.security.enginecall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** A filter of Tasklist as an administrator stores it: its search may ask who looks and what time it is, and nothing else. */
final class FilterBody implements CallBody {
    private static final Set<String> KEYS = Set.of("id", "resourceType", "name", "owner", "query", "properties");

    @Override
    public WrittenBody write(SentCall sent) {
        ObjectNode filter = (ObjectNode) sent.json();
        filter.remove("itemCount"); // Tasklist sends back what it was told
        filter.remove("links");
        filter.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw CallRefused.badRequest(key + ": a filter has no such field.");
            }
        });
        JsonNode query = filter.path("query");
        if (!query.isMissingNode() && !query.isNull()) {
            if (!query.isObject()) {
                throw CallRefused.badRequest("query: give the search as an object.");
            }
            QueryExpressions.refuseHarmful(query);
            QueryBody.refuseObjects(query);
        }
        return WrittenBody.json(filter);
    }
}
