package io.cpor.model.rules;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * Steps that follow each other again and again as time passes, and become more each time round: two of one, four of two. Nobody
 * has to do anything for it, so after some rounds they take all memory.
 */
final class GrowingCircles {
    private static final Set<String> CHOOSES = Set.of("exclusiveGateway", "eventBasedGateway");

    private final InstantSteps steps;
    private final Set<Step> inCircles;

    GrowingCircles(Collection<Diagram> diagrams) {
        this.steps = new InstantSteps(diagrams, Waiting::isForSomebody);
        this.inCircles = new Circles(diagrams, steps).steps();
    }

    /** A box of these that is in such a circle. */
    Optional<Element> first(Set<Element> boxes) {
        return inCircles.stream()
                .filter(this::isGrowing)
                .flatMap(growing -> inCircles.stream()
                        .filter(step -> boxes.contains(step.box()) && !Diagram.isKind(step.box(), "process"))
                        .filter(step -> steps.isFollowed(growing, step) && steps.isFollowed(step, growing)))
                .map(Step::box)
                .findFirst();
    }

    private boolean isGrowing(Step step) {
        return step.done() ? isForking(step) : Repetition.of(step.box()) > 1 && isWithinItself(step);
    }

    /** Branches are taken for more than one, even if they come together again: the join may be another one than it seems. */
    private boolean isForking(Step step) {
        if (Diagram.isBesideOthers(step.box())) {
            return isLeadingBack(step);
        }
        return !CHOOSES.contains(step.box().getLocalName())
                && steps.after(step).stream()
                                .filter(inCircles::contains)
                                .filter(next -> steps.isFollowed(next, step))
                                .count()
                        > 1;
    }

    private boolean isLeadingBack(Step step) {
        return steps.after(step).stream().anyMatch(next -> steps.isFollowed(next, step));
    }

    /** Done several times, it begins itself anew from within, such as a process that calls itself. */
    private boolean isWithinItself(Step step) {
        Set<Step> inside = new HashSet<>(steps.after(step));
        Set<Step> ends = steps.steps().stream()
                .filter(Step::done)
                .filter(end -> end.box() == step.box() || isOnEdge(end.box(), step.box()))
                .collect(Collectors.toSet());
        inside.removeAll(ends);
        return inside.stream().anyMatch(first -> steps.isFollowed(first, step, ends));
    }

    /** Whether it goes on there once for all that is done within. */
    private static boolean isOnEdge(Element event, Element host) {
        return Diagram.isKind(event, "boundaryEvent")
                && event.getOwnerDocument() == host.getOwnerDocument()
                && event.getAttribute("attachedToRef").strip().equals(host.getAttribute("id"));
    }
}
