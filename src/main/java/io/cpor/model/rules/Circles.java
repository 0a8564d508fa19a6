package io.cpor.model.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** The steps that follow each other for ever, because nothing in their circle waits. */
final class Circles {
    private static final Set<String> CHOOSES = Set.of("exclusiveGateway", "eventBasedGateway");

    private final InstantSteps steps;
    private final Map<Element, List<Element>> joins = new HashMap<>();
    private final Set<Step> left;

    Circles(Collection<Diagram> diagrams, InstantSteps steps) {
        this.steps = steps;
        this.left = new LinkedHashSet<>(steps.steps());
        for (Diagram diagram : diagrams) {
            diagram.boxes()
                    .filter(box -> Diagram.isKind(box, "parallelGateway")
                            && diagram.before(box).size() > 1)
                    .forEach(join -> joins.put(join, diagram.before(join)));
        }
        leaveOutEnds();
        for (int before = 0; before != left.size(); leaveOutEnds()) {
            before = left.size();
            leaveOutJoins();
        }
    }

    /** What no other step comes from, or leads to, is in no circle. */
    private void leaveOutEnds() {
        boolean fewer = true;
        while (fewer) {
            Set<Step> followed = new HashSet<>();
            left.forEach(step -> followed.addAll(steps.after(step)));
            fewer = left.removeIf(step ->
                    !followed.contains(step) || steps.after(step).stream().noneMatch(left::contains));
        }
    }

    /**
     * A join whose other branch waits makes its circle wait; but not if the circle makes two of one, because the engine counts
     * what arrives and does not look from where.
     */
    private void leaveOutJoins() {
        boolean multiplies = left.stream()
                .filter(step -> !CHOOSES.contains(step.box().getLocalName()))
                .anyMatch(step ->
                        steps.after(step).stream().filter(left::contains).count() > 1);
        if (!multiplies) {
            left.removeIf(step -> joins.getOrDefault(step.box(), List.of()).stream()
                    .anyMatch(from -> !left.contains(Step.behind(from))));
        }
    }

    Set<Step> steps() {
        return left;
    }
}
