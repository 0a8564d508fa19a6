package io.cpor.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.testing.Cases;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The parameters of a call, held against what is refused of them. */
final class DescribedQuery {
    private static final Set<Integer> TAKEN = Set.of(200, 404);

    private final Cases cases;
    private final JsonNode api;
    private final String path;
    private final String method;
    private final List<String> differences = new ArrayList<>();

    DescribedQuery(Cases cases, JsonNode api, String path, String method) {
        this.cases = cases;
        this.api = api;
        this.path = path;
        this.method = method;
    }

    List<String> differences() {
        for (JsonNode parameter : api.get("paths").get(path).get(method).path("parameters")) {
            if (parameter.get("in").asText().equals("query")) {
                check(parameter.get("name").asText(), DescribedBody.resolve(api, parameter.get("schema")));
            }
        }
        return differences;
    }

    private void check(String name, JsonNode schema) {
        switch (schema.get("type").asText()) {
            case "integer" -> number(name, schema);
            case "array" -> check(name, DescribedBody.resolve(api, schema.get("items")));
            case "boolean" -> refused(name, "perhaps");
            default -> text(name, schema);
        }
    }

    private void number(String name, JsonNode schema) {
        if (!name.equals("version")) { // any may be asked for; there is none of most
            long first = schema.path("minimum").asLong(Integer.MIN_VALUE);
            long last = schema.path("maximum").asLong(Integer.MAX_VALUE);
            taken(name, Long.toString(first));
            taken(name, Long.toString(last));
            refused(name, Long.toString(first - 1));
            refused(name, Long.toString(last + 1));
        }
        refused(name, "many");
    }

    private void text(String name, JsonNode schema) {
        if (schema.has("enum")) {
            schema.get("enum").forEach(code -> taken(name, code.asText()));
            refused(name, "nonsense");
        } else if (schema.path("format").asText().equals("date")) {
            taken(name, "2026-01-31");
            refused(name, "2026-02-30");
        } else if (schema.path("format").asText().equals("year-month")) {
            taken(name, "2026-01");
            refused(name, "2026-13");
        } else if (schema.has("maxLength")) {
            taken(name, "x".repeat(schema.get("maxLength").asInt()));
            refused(name, "x".repeat(schema.get("maxLength").asInt() + 1));
        } else {
            differences.add(method + " " + path + " says nothing of " + name);
        }
    }

    private void taken(String name, String value) {
        int status = ask(name, value);
        if (!TAKEN.contains(status) && method.equals("get")) {
            differences.add(path + "?" + name + "=" + value + " answers " + status);
        }
    }

    private void refused(String name, String value) {
        int status = ask(name, value);
        if (status != 400 && method.equals("get")) {
            differences.add(path + "?" + name + "=" + value + " answers " + status + ", not 400");
        }
    }

    private int ask(String name, String value) {
        if (!method.equals("get")) {
            return 0; // described in the same words, and asking would change something
        }
        String query = "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return cases.http(reader())
                .get(path.replaceAll("\\{\\w+}", "none") + query)
                .status();
    }

    /** Somebody who may read it. */
    private String reader() {
        if (path.startsWith("/api/money")) {
            return "manager";
        }
        if (path.startsWith("/api/agreements/")) {
            return "agent";
        }
        return path.matches("/api/(associations|coverage|customers|score|findings)\\b.*") ? "manager" : "admin";
    }
}
