package io.cpor.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A claim with all it went through, each state from the moment on at which it can be seen. */
final class FakeClaim {
    private record State(Instant visibleAt, Map<String, Object> shown) {}

    private final String id;
    private final String reference;
    private final String tenantId;
    private final List<State> states = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private final Set<String> files = new LinkedHashSet<>();
    private boolean disputed;
    private boolean competing;

    FakeClaim(String id, String reference, String tenantId) {
        this.id = id;
        this.reference = reference;
        this.tenantId = tenantId;
    }

    String id() {
        return id;
    }

    String reference() {
        return reference;
    }

    boolean disputed() {
        return disputed;
    }

    void markDisputed() {
        disputed = true;
    }

    /** The reviewer drops a line; all else stays as it is. */
    void drops(String workload) {
        dropped.add(workload);
        becomes(status(), null, false, Duration.ZERO);
    }

    /** The partner takes a line out with its answer. */
    void takesOut(String workload) {
        dropped.add(workload);
    }

    /** Another partner claims the same; the status stays. */
    void competes() {
        competing = true;
        becomes(status(), null, false, Duration.ZERO);
    }

    /** @return whether it was not there yet */
    boolean attaches(String fileId) {
        return files.add(fileId);
    }

    List<String> files() {
        return List.copyOf(files);
    }

    String status() {
        return (String) now().get("status");
    }

    Map<String, Object> now() {
        return states.get(states.size() - 1).shown();
    }

    /** As a look shows it at that time. */
    Optional<Map<String, Object>> visible(Instant time) {
        return states.stream()
                .filter(state -> !state.visibleAt().isAfter(time))
                .reduce((earlier, later) -> later)
                .map(State::shown);
    }

    /** It is so from now on; looks show it after the lag. */
    void becomes(String status, String reason, boolean verified, Duration lag) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", id);
        shown.put("externalReference", reference);
        shown.put("tenantId", tenantId);
        shown.put("status", status);
        shown.put("reason", reason);
        shown.put("subStatus", competing ? "Competing claim" : null);
        shown.put(
                "lines",
                dropped.stream()
                        .map(workload -> Map.of("workload", workload, "dropped", true))
                        .toList());
        shown.put("verifiedAt", verified ? now.toString() : null);
        shown.put("changedAt", now.toString());
        states.add(new State(now.plus(lag), shown));
    }
}
