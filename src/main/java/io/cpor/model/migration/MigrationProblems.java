package io.cpor.model.migration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What keeps cases from being moved, in the diagram's words. The engine's own words speak of instructions and scopes. */
final class MigrationProblems {
    private final VersionBoxes old;
    private final VersionBoxes now;
    private final Plan plan;
    private final int version;

    MigrationProblems(VersionBoxes old, VersionBoxes now, Plan plan, int version) {
        this.old = old;
        this.now = now;
        this.plan = plan;
        this.version = version;
    }

    List<String> inWords(Map<String, List<String>> failures) {
        return failures.entrySet().stream()
                .flatMap(one -> one.getKey().equals(MigrationDryRun.THE_CASE)
                        ? one.getValue().stream().map(words -> "The engine says: " + words)
                        : Stream.of(ofBox(one.getKey(), one.getValue())))
                .distinct()
                .toList();
    }

    private String ofBox(String box, List<String> failures) {
        String name = "«" + old.name(box) + "»";
        return plan.target(box).isPresent()
                ? name + ": the engine says: " + String.join(" ", failures)
                : ofPlan(box).orElseThrow();
    }

    /** What can be said without trying it. */
    Optional<String> ofPlan(String box) {
        return plan.target(box).isPresent() ? Optional.empty() : Optional.of(withoutTarget(box));
    }

    private String withoutTarget(String box) {
        String name = "«" + old.name(box) + "»";
        if (!now.hasBox(box)) {
            return name + " is not in version " + version
                    + ". Say which box takes its place; otherwise these cases go on as they are.";
        }
        List<String> refusals = plan.refusals(box);
        return name + " cannot be continued in version " + version + ": "
                + (refusals.isEmpty()
                        ? "another box takes the place of its namesake there."
                        : "it became another kind of box, or stands elsewhere (" + String.join(" ", refusals) + ").");
    }
}
