package io.cpor.partnercenter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The OpenAPI file as a judge of what went over the wire. */
final class WrittenContract {
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    private final JsonNode file;
    private final WrittenSchemas schemas;

    private WrittenContract(JsonNode file) {
        this.file = file;
        this.schemas = new WrittenSchemas(file.get("components"));
    }

    static WrittenContract read() {
        try (InputStream yaml = WrittenContract.class.getResourceAsStream("/static/partner-center.openapi.yaml")) {
            return new WrittenContract(new ObjectMapper(new YAMLFactory()).readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode file() {
        return file;
    }

    /** By their ids. */
    Set<String> operations() {
        Set<String> ids = new TreeSet<>();
        for (JsonNode path : file.get("paths")) {
            METHODS.stream()
                    .filter(path::has)
                    .forEach(method ->
                            ids.add(path.get(method).path("operationId").asText()));
        }
        return ids;
    }

    /** The operation that a request asks for, if there is one. */
    Optional<String> operation(Spoken.Request request) {
        return path(request)
                .filter(path -> path.has(method(request)))
                .map(path -> path.get(method(request)).get("operationId").asText());
    }

    /** What is wrong with a request. {@code next} are the addresses that earlier answers named as next pages. */
    List<String> faults(Spoken.Request request, Set<String> next) {
        if (operation(request).isEmpty()) {
            return List.of(request.method() + " " + request.path() + " is no operation");
        }
        JsonNode path = path(request).orElseThrow();
        JsonNode operation = path.get(method(request));
        List<String> faults = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        for (JsonNode one : parameters(path, operation)) {
            String name = one.get("name").asText();
            known.add(name);
            Optional<String> value = request.parameter(one.get("in").asText(), name);
            if (value.isPresent()) {
                faults.addAll(schemas.faults(name, one.get("schema"), value.get()));
            } else if (one.path("required").asBoolean()
                    && !one.get("in").asText().equals("path")) {
                faults.add(name + " is missing");
            }
        }
        if (!next.contains(request.url())) {
            request.query().keySet().stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> faults.add("the query's " + name + " is not written down"));
        }
        JsonNode body = operation.path("requestBody");
        if (body.isMissingNode()) {
            if (request.body().length > 0) {
                faults.add("a body is not written down");
            }
        } else {
            faults.addAll(content("the request", body.get("content"), request.mediaType(), request.body()));
        }
        return faults;
    }

    /** What is wrong with the answer to a request. */
    List<String> faults(Spoken.Request request, Spoken.Answer answer) {
        JsonNode responses = path(request).orElseThrow().get(method(request)).get("responses");
        String status = Integer.toString(answer.status());
        if (!responses.has(status) && answer.status() < 500) {
            return List.of("status " + status + " is not written down");
        }
        JsonNode response = resolved(responses.has(status) ? responses.get(status) : responses.get("default"));
        if (!response.has("content")) {
            return answer.body().length == 0 ? List.of() : List.of("a body is not written down");
        }
        return content("the answer", response.get("content"), answer.mediaType(), answer.body());
    }

    private List<String> content(String what, JsonNode content, String mediaType, byte[] body) {
        JsonNode media = content.path(mediaType);
        if (media.isMissingNode()) {
            return List.of(what + "'s media type " + mediaType + " is not written down");
        }
        if (body.length == 0) {
            return List.of(what + " is empty");
        }
        if (!media.has("schema")) {
            return List.of();
        }
        try {
            return schemas.faults(what, media.get("schema"), new ObjectMapper().readTree(body));
        } catch (IOException e) {
            return List.of(what + " is no JSON");
        }
    }

    private Optional<JsonNode> path(Spoken.Request request) {
        return file.get("paths").properties().stream()
                .filter(path -> Pattern.matches(path.getKey().replaceAll("\\{[^}]+}", "[^/]+"), request.path()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String method(Spoken.Request request) {
        return request.method().toLowerCase(Locale.ROOT);
    }

    private List<JsonNode> parameters(JsonNode path, JsonNode operation) {
        List<JsonNode> all = new ArrayList<>();
        path.path("parameters").forEach(one -> all.add(resolved(one)));
        operation.path("parameters").forEach(one -> all.add(resolved(one)));
        return all;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? file.at(node.get("$ref").asText().substring(1)) : node;
    }
}
