package io.cpor.model.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Which step follows which without waiting for anything: by an arrow, into and out of a sub-process or a called process, by a
 * link, an error, or a condition.
 */
final class InstantSteps {
    /** What ends a box from within, and goes on at the edge of one around it. */
    private static final Set<String> THROWN = Set.of("error", "escalation", "cancel", "compensate");

    private static final Set<String> ANY_THROWN = Set.of("error", "escalation");
    private static final Set<String> THROWERS = Set.of("endEvent", "intermediateThrowEvent");
    private static final Set<String> CALLERS =
            Set.of("serviceTask", "sendTask", "businessRuleTask", "scriptTask", "callActivity");

    private final Map<Step, List<Step>> following = new LinkedHashMap<>();
    private final Map<String, Element> processes = new HashMap<>();

    private final Predicate<Element> waits;

    /** @param waits whether a case stands still at a box */
    InstantSteps(Collection<Diagram> diagrams, Predicate<Element> waits) {
        this.waits = waits;
        diagrams.forEach(one -> one.all("process")
                .forEach(process -> processes.putIfAbsent(process.getAttribute("id"), process))); // the newest is first
        diagrams.forEach(this::read);
    }

    private void read(Diagram diagram) {
        diagram.all("process").forEach(process -> scope(diagram, process));
        for (Element box : diagram.boxes().toList()) {
            diagram.after(box).forEach(to -> add(Step.behind(box), Step.to(to)));
            box(diagram, box);
            edge(diagram, box);
        }
    }

    private void box(Diagram diagram, Element box) {
        boolean link = Diagram.eventKinds(box).contains("link");
        if (Diagram.isSubProcess(box)) {
            scope(diagram, box);
        } else if (!waits.test(box)) {
            add(Step.to(box), Step.behind(box));
        }
        if (diagram.after(box).isEmpty() && !link && !Diagram.isUndoing(box)) {
            Diagram.around(box).stream().limit(1).forEach(around -> add(Step.behind(box), Step.behind(around)));
        }
        if (link && Diagram.isKind(box, "intermediateThrowEvent")) {
            diagram.within((Element) box.getParentNode())
                    .filter(other -> Diagram.isKind(other, "intermediateCatchEvent")
                            && links(other).equals(links(box)))
                    .forEach(other -> add(Step.behind(box), Step.behind(other)));
        }
        Element called = processes.get(box.getAttribute("calledElement").strip());
        if (Diagram.isKind(box, "callActivity") && called != null) {
            add(Step.to(box), Step.to(called));
        }
        thrown(diagram, box);
    }

    private static List<String> links(Element event) {
        return Diagram.definitions(event).map(one -> one.getAttribute("name")).toList();
    }

    private void scope(Diagram diagram, Element scope) {
        diagram.begins(scope).forEach(start -> add(Step.to(scope), Step.to(start)));
        diagram.besides(scope).filter(this::isBegunAtOnce).forEach(start -> add(Step.to(scope), Step.behind(start)));
    }

    private void edge(Diagram diagram, Element host) {
        diagram.onEdge(host).filter(this::isBegunAtOnce).forEach(event -> add(Step.to(host), Step.behind(event)));
    }

    /** A condition, or a timer that nobody waits for. */
    private boolean isBegunAtOnce(Element event) {
        return !waits.test(event)
                && Diagram.eventKinds(event).stream()
                        .anyMatch(kind -> kind.equals("conditional") || kind.equals("timer"));
    }

    private void thrown(Diagram diagram, Element box) {
        List<Element> hosts = new ArrayList<>(Diagram.around(box));
        Set<String> kinds = new LinkedHashSet<>();
        if (CALLERS.contains(box.getLocalName())) {
            kinds.addAll(ANY_THROWN);
            hosts.add(0, box);
        } else if (THROWERS.contains(box.getLocalName())) {
            kinds.addAll(Diagram.eventKinds(box));
            kinds.retainAll(THROWN);
        }
        if (Stream.of("compensate", "cancel").anyMatch(kinds::contains)) {
            diagram.boxes().filter(Diagram::isUndoing).forEach(undoing -> add(Step.to(box), Step.to(undoing)));
        }
        for (Element host : hosts) {
            Stream.concat(diagram.onEdge(host), diagram.besides(host))
                    .filter(event -> Diagram.eventKinds(event).stream().anyMatch(kinds::contains))
                    .forEach(event -> add(Step.to(box), Step.behind(event)));
        }
    }

    private void add(Step from, Step to) {
        following.computeIfAbsent(from, none -> new ArrayList<>()).add(to);
    }

    Set<Step> steps() {
        Set<Step> all = new LinkedHashSet<>(following.keySet());
        following.values().forEach(all::addAll);
        return all;
    }

    /** One is named twice if two arrows lead there. */
    List<Step> after(Step step) {
        return following.getOrDefault(step, List.of());
    }

    /** Whether one step follows the other, in any number of steps, or is the same. */
    boolean isFollowed(Step from, Step to) {
        return isFollowed(from, to, Set.of());
    }

    /** @param left by which steps the way must not lead */
    boolean isFollowed(Step from, Step to, Set<Step> left) {
        Set<Step> reached = new HashSet<>(Set.of(from));
        Deque<Step> open = new ArrayDeque<>(reached);
        while (!open.isEmpty() && !reached.contains(to)) {
            after(open.pop()).stream()
                    .filter(next -> !left.contains(next) && reached.add(next))
                    .forEach(open::push);
        }
        return reached.contains(to);
    }
}
