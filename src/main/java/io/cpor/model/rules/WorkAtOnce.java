package io.cpor.model.rules;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** How many boxes a case goes through from a step on until it waits everywhere: branches and repetitions within each other multiply. */
final class WorkAtOnce {
    private final InstantSteps steps;
    private final Map<Step, Double> counted = new HashMap<>();
    private final Map<Element, Integer> joined = new HashMap<>();

    /** @param circles what never ends is left out */
    WorkAtOnce(Collection<Diagram> diagrams, InstantSteps steps, Set<Step> circles) {
        this.steps = steps;
        for (Diagram diagram : diagrams) {
            diagram.boxes()
                    .filter(box -> Diagram.isKind(box, "parallelGateway"))
                    .forEach(box ->
                            joined.put(box, Math.max(1, diagram.before(box).size())));
        }
        Set<Step> seen = new HashSet<>(circles);
        steps.steps().forEach(step -> count(step, seen));
    }

    /** What follows is counted first. */
    private void count(Step first, Set<Step> seen) {
        Deque<Step> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            Step step = open.peek();
            if (seen.add(step)) {
                steps.after(step).stream().filter(next -> !seen.contains(next)).forEach(open::push);
            } else {
                open.pop();
                counted.computeIfAbsent(step, one -> one.done() ? behind(one) : within(one));
            }
        }
    }

    double of(Step step) {
        return counted.getOrDefault(step, 0.0);
    }

    private double within(Step step) {
        Step behind = Step.behind(step.box());
        double inside = steps.after(step).stream()
                .filter(next -> !next.equals(behind))
                .mapToDouble(this::of)
                .sum();
        double goesOn = isPassed(step, behind) ? of(behind) : 0;
        return Repetition.of(step.box()) * (1 + inside) + goesOn / joined.getOrDefault(step.box(), 1);
    }

    private double behind(Step step) {
        boolean chooses = step.box().getLocalName().matches("exclusiveGateway|eventBasedGateway");
        return steps.after(step).stream()
                .filter(next -> !isEndOfScope(step, next)) // what is around goes on once only, and is counted there
                .mapToDouble(this::of)
                .reduce(0, chooses ? Math::max : Double::sum);
    }

    private static boolean isEndOfScope(Step step, Step next) {
        return next.done() && next.box() == step.box().getParentNode();
    }

    private boolean isPassed(Step to, Step behind) {
        return !Diagram.isSubProcess(to.box()) ? steps.after(to).contains(behind) : steps.isFollowed(to, behind);
    }
}
