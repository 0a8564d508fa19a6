package io.cpor.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/**
 * Reads from the diagram what belongs to Microsoft's review: whatever stands in the same sub-process as the poll. So a box that
 * a process owner adds there belongs to it, without a list of boxes.
 */
@Component
class ReviewScope {
    private final RepositoryService repository;

    ReviewScope(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * Whether the review goes on, but no way leads back to the poll: the claim was verified.
     *
     * @param definition the id of the process definition that the case runs on
     * @param boxes where the case stands
     */
    boolean isVerificationOver(String definition, Set<String> boxes) {
        return isVerificationOver(repository.getBpmnModelInstance(definition), boxes);
    }

    static boolean isVerificationOver(BpmnModelInstance model, Set<String> boxes) {
        FlowNode poll = model.getModelElementById(ProcessElements.POLL_VERIFICATION.id());
        List<FlowNode> inReview = boxes.stream()
                .map(box -> inScopeOf(poll, model.getModelElementById(box)))
                .filter(Objects::nonNull)
                .toList();
        return !inReview.isEmpty() && inReview.stream().noneMatch(box -> hasWayTo(poll, box));
    }

    /** The element itself, or what it stands in, that stands beside the poll; {@code null} if neither does. */
    private static FlowNode inScopeOf(FlowNode poll, ModelElementInstance element) {
        ModelElementInstance outer = element;
        while (outer != null && !Objects.equals(outer.getParentElement(), poll.getParentElement())) {
            outer = outer.getParentElement();
        }
        return outer instanceof FlowNode node ? node : null;
    }

    private static boolean hasWayTo(FlowNode goal, FlowNode from) {
        Set<FlowNode> seen = new HashSet<>(Set.of(from));
        Deque<FlowNode> ahead = new ArrayDeque<>(seen);
        while (!ahead.isEmpty()) {
            FlowNode node = ahead.poll();
            if (node.equals(goal)) {
                return true;
            }
            next(node).filter(seen::add).forEach(ahead::add);
        }
        return false;
    }

    /** Where the flows lead, and what is attached to the node's border. */
    private static Stream<FlowNode> next(FlowNode node) {
        return Stream.concat(
                node.getOutgoing().stream().map(SequenceFlow::getTarget),
                node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                        .filter(event -> node.equals(event.getAttachedTo())));
    }
}
