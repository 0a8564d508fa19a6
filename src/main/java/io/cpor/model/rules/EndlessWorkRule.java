package io.cpor.model.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * A case comes to a place where it waits. One that goes round in a circle never does, and takes all memory, or as
 * jobs all of a processor's time, again after every restart. Two processes that call each other are such a circle too.
 */
final class EndlessWorkRule {
    private static final int MOST_BOXES = 1_000;
    private static final int MOST_ARROWS = 4_000;
    private static final int MOST_AT_ONCE = 10_000;

    private EndlessWorkRule() {}

    /** @param files those of the deployment, by name */
    static void check(ProcessModel model, Map<String, byte[]> files, InForce inForce, Violations complaints) {
        Diagram own = new Diagram(model);
        if (own.boxes().count() > MOST_BOXES || own.all("sequenceFlow").count() > MOST_ARROWS) {
            complaints.ofFile(
                    "has more than " + MOST_BOXES + " boxes or " + MOST_ARROWS + " arrows",
                    "Take some of them out, for example into a process of their own.");
            return;
        }
        List<Diagram> all = new ArrayList<>(List.of(own));
        CalledModels.beside(model, files, inForce).forEach(other -> all.add(new Diagram(other)));
        InstantSteps steps = new InstantSteps(all, Waiting::isWait);
        Set<Element> boxes = own.all("").collect(Collectors.toSet());
        Set<Step> circles = new Circles(all, steps).steps();
        circles(circles, boxes, complaints);
        if (complaints.isEmpty()) {
            atOnce(new WorkAtOnce(all, steps, circles), steps, boxes, complaints);
        }
        if (complaints.isEmpty()) {
            growing(new GrowingCircles(all), boxes, complaints);
        }
    }

    private static void growing(GrowingCircles circles, Set<Element> own, Violations complaints) {
        circles.first(own)
                .ifPresent(box -> complaints.of(
                        box,
                        "is in a circle that goes on by itself as time passes, and is done more often each time round",
                        "Put a user task or a message into the circle, or let only one way lead back into it."));
    }

    private static void circles(Collection<Step> circles, Set<Element> own, Violations complaints) {
        List<Element> boxes = circles.stream()
                .map(Step::box)
                .filter(box -> own.contains(box) && !Diagram.isKind(box, "process"))
                .distinct()
                .toList();
        if (!boxes.isEmpty()) {
            String names =
                    boxes.stream().limit(5).map(box -> box.getAttribute("id")).collect(Collectors.joining(", "));
            complaints.of(
                    boxes.get(0),
                    "is in a circle in which nothing waits (" + names + "), so a case would go round in it for ever",
                    "Put a user task, a message or a timer of at least a minute into the circle.");
        }
    }

    private static void atOnce(WorkAtOnce work, InstantSteps steps, Set<Element> own, Violations complaints) {
        List<Step> large = steps.steps().stream()
                .filter(step -> work.of(step) > MOST_AT_ONCE)
                .toList();
        large.stream()
                .filter(step ->
                        own.contains(step.box()) || own.stream().anyMatch(box -> steps.isFollowed(step, Step.to(box))))
                .findFirst()
                .ifPresent(step -> complaints.of(
                        step.box(),
                        "would begin more than " + MOST_AT_ONCE
                                + " boxes at once, because branches or repetitions in each other multiply",
                        "Let fewer of them lie within each other, or put a user task between them."));
    }
}
