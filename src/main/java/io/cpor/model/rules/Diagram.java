package io.cpor.model.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The boxes and arrows of a BPMN file, as they stand in it. What the notation does not know is no box, whatever its name. */
final class Diagram {
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private static final Set<String> SUB_PROCESSES = Set.of("subProcess", "transaction", "adHocSubProcess");

    private static final String SWEEP = "${sweepClaims}";
    private static final String MORE_TO_SWEEP = "${sweepClaims.moreChanged(execution)}";

    private final List<Element> elements;
    private final Map<String, Element> boxes = new LinkedHashMap<>();
    private final Map<Element, List<Element>> outgoing = new HashMap<>();
    private final Map<Element, List<Element>> incoming = new HashMap<>();

    Diagram(ProcessModel model) {
        this.elements = model.elements().stream()
                .filter(element -> BPMN.equals(element.getNamespaceURI()))
                .toList();
        all("").filter(Diagram::isBox).forEach(box -> boxes.put(box.getAttribute("id"), box));
        all("sequenceFlow").forEach(this::arrow);
    }

    private void arrow(Element flow) {
        Element from = boxes.get(flow.getAttribute("sourceRef").strip());
        Element to = boxes.get(flow.getAttribute("targetRef").strip());
        if (from != null && to != null && !isNextPage(flow, to)) {
            outgoing.computeIfAbsent(from, none -> new ArrayList<>()).add(to);
            incoming.computeIfAbsent(to, none -> new ArrayList<>()).add(from);
        }
    }

    /** The sweep goes on with what Partner Center has not shown yet; each time there is less of that. */
    private static boolean isNextPage(Element flow, Element to) {
        return Elements.values(to, "delegateExpression").anyMatch(SWEEP::equals)
                && Elements.values(to, "asyncBefore").anyMatch("true"::equals)
                && children(flow)
                        .filter(child -> isKind(child, "conditionExpression"))
                        .anyMatch(condition -> Elements.text(condition).strip().equals(MORE_TO_SWEEP));
    }

    /** The elements of that kind, or all. */
    Stream<Element> all(String kind) {
        return elements.stream()
                .filter(element -> kind.isEmpty() || element.getLocalName().equals(kind));
    }

    Stream<Element> boxes() {
        return boxes.values().stream();
    }

    /** Where its arrows lead. */
    List<Element> after(Element box) {
        return outgoing.getOrDefault(box, List.of());
    }

    List<Element> before(Element box) {
        return incoming.getOrDefault(box, List.of());
    }

    /** The boxes directly within a process or a sub-process. */
    Stream<Element> within(Element scope) {
        return boxes().filter(box -> box.getParentNode() == scope);
    }

    /** What begins when the process or the sub-process does. */
    Stream<Element> begins(Element scope) {
        return within(scope)
                .filter(box -> isKind(box, "startEvent") && eventKinds(box).isEmpty());
    }

    /** The events that begin an event sub-process directly within a process or a sub-process. */
    Stream<Element> besides(Element scope) {
        return within(scope)
                .filter(Diagram::isBeside)
                .flatMap(beside -> within(beside).filter(box -> isKind(box, "startEvent")));
    }

    /** The events on the edge of a box. */
    Stream<Element> onEdge(Element host) {
        return boxes().filter(box -> isKind(box, "boundaryEvent")
                && box.getAttribute("attachedToRef").strip().equals(host.getAttribute("id")));
    }

    /** From the sub-process that it stands in to the process. */
    static List<Element> around(Element box) {
        List<Element> scopes = new ArrayList<>();
        for (Node scope = box.getParentNode(); scope instanceof Element element && isScope(element); ) {
            scopes.add(element);
            scope = element.getParentNode();
        }
        return scopes;
    }

    private static boolean isScope(Element element) {
        return isKind(element, "process") || isSubProcess(element);
    }

    static boolean isSubProcess(Element box) {
        return SUB_PROCESSES.contains(box.getLocalName());
    }

    static boolean isBeside(Element box) {
        return isSubProcess(box) && box.getAttribute("triggeredByEvent").strip().matches("true|1");
    }

    /** Whether it is an event that lets what it stands at go on beside what it begins. */
    static boolean isBesideOthers(Element event) {
        return Stream.of("cancelActivity", "isInterrupting")
                .anyMatch(name -> event.getAttribute(name).strip().matches("false|0"));
    }

    /** Whether it is done only to undo another box, when that is thrown. */
    static boolean isUndoing(Element box) {
        return box.getAttribute("isForCompensation").strip().matches("true|1");
    }

    static boolean isKind(Element element, String kind) {
        return element.getLocalName().equals(kind);
    }

    /** What an event waits for or throws, such as {@code timer}; nothing for a plain one. */
    static List<String> eventKinds(Element event) {
        return definitions(event)
                .map(one -> one.getLocalName().replaceFirst("EventDefinition$", ""))
                .toList();
    }

    static Stream<Element> definitions(Element event) {
        return children(event).filter(one -> one.getLocalName().endsWith("EventDefinition"));
    }

    /** The elements of the notation directly within another. */
    static Stream<Element> children(Element parent) {
        return Stream.iterate(parent.getFirstChild(), Objects::nonNull, Node::getNextSibling)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> BPMN.equals(child.getNamespaceURI()));
    }

    private static boolean isBox(Element element) {
        String kind = element.getLocalName();
        return element.hasAttribute("id")
                && (isSubProcess(element)
                        || kind.equals("callActivity")
                        || kind.equals("task")
                        || kind.endsWith("Task")
                        || kind.endsWith("Event")
                        || kind.endsWith("Gateway"));
    }
}
