package io.cpor.security.enginecall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.cpor.security.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPatternParser;

/** The table of the engine's calls that are answered, as {@code engine-calls.yaml} names them. */
@Component
class EngineCalls {
    private static final String TABLE = "/engine-calls.yaml";
    private static final String EVERYONE = "everyone";
    private static final PathContainer VALUES = PathContainer.parsePath("/variable-instance");
    private static final PathContainer MESSAGES = PathContainer.parsePath("/incident");

    private final List<EngineCall> calls = new ArrayList<>();
    private final Map<EngineCall, String> instead = new LinkedHashMap<>();

    EngineCalls(CallBodies bodies) {
        try (InputStream table = EngineCalls.class.getResourceAsStream(TABLE)) {
            for (JsonNode group : new YAMLMapper().readTree(table)) {
                if (group.has("instead")) {
                    for (JsonNode call : group.path("calls")) {
                        instead.put(
                                call(call.asText(), Set.of(), "", bodies),
                                group.path("instead").asText());
                    }
                } else {
                    Set<String> groups = groups(group.path("roles"));
                    for (JsonNode call : group.path("calls")) {
                        calls.add(call(call.asText(), groups, group.path("why").asText(), bodies));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EngineCall call(String line, Set<String> groups, String why, CallBodies bodies) {
        String[] words = line.split(" ", 3);
        return new EngineCall(
                words[0],
                PathPatternParser.defaultInstance.parse(words[1]),
                groups,
                bodies.find(words.length < 3 ? "" : words[2]),
                why);
    }

    /** The groups of the engine that these roles are; none for everyone. */
    private static Set<String> groups(JsonNode roles) {
        Set<String> names = StreamSupport.stream(roles.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        if (names.equals(Set.of(EVERYONE))) {
            return Set.of();
        }
        Set<String> groups = Arrays.stream(Role.values())
                .filter(role -> names.remove(role.code()))
                .map(Role::group)
                .collect(Collectors.toUnmodifiableSet());
        if (!names.isEmpty() || groups.isEmpty()) {
            throw new IllegalStateException(TABLE + ": no such roles: " + names);
        }
        return groups;
    }

    /** The call, or nothing if it is not answered to anybody. */
    Optional<EngineCall> find(String method, PathContainer path) {
        return calls.stream()
                .filter(call -> call.isMatchedBy(method, path))
                .min((one, other) -> one.path().compareTo(other.path())); // the plainer path first
    }

    /** Whether these may read the values of variables, wherever they are shown to anybody. */
    boolean canReadValues(Collection<String> groups) {
        return find("POST", VALUES).filter(call -> call.isAllowedFor(groups)).isPresent();
    }

    /** Whether these may read why work failed. */
    boolean canReadMessages(Collection<String> groups) {
        return find("GET", MESSAGES).filter(call -> call.isAllowedFor(groups)).isPresent();
    }

    /** What to do instead of a call that is refused, if the table says so. */
    Optional<String> alternative(String method, PathContainer path) {
        return instead.entrySet().stream()
                .filter(one -> one.getKey().isMatchedBy(method, path))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    List<EngineCall> all() {
        return List.copyOf(calls);
    }
}
