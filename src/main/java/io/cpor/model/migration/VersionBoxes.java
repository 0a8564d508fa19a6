package io.cpor.model.migration;

import io.cpor.process.BoxName;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The boxes of one version of a process. */
final class VersionBoxes {
    private final BpmnModelInstance model;

    VersionBoxes(BpmnModelInstance model) {
        this.model = model;
    }

    List<String> ids() {
        return model.getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .toList();
    }

    boolean hasBox(String id) {
        return model.getModelElementById(id) instanceof FlowNode;
    }

    /** As people call it. */
    String name(String id) {
        return find(id, FlowNode.class).map(BoxName::of).orElse(id);
    }

    /** The events that hang on boxes and may come while a case waits there. */
    List<BoundaryEvent> boundaryEvents() {
        return model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event ->
                        isTimer(event.getId()) || trigger(event.getId()).isPresent())
                .toList();
    }

    boolean isTimer(String id) {
        return hasBox(id, TimerEventDefinition.class);
    }

    /** What an event waits for beside time: the name of its message or signal, or that it has a condition. */
    Optional<String> trigger(String id) {
        if (hasBox(id, ConditionalEventDefinition.class)) {
            return Optional.of("condition");
        }
        Optional<String> message = definition(id, MessageEventDefinition.class)
                .map(MessageEventDefinition::getMessage)
                .map(one -> one.getName());
        return message.isPresent()
                ? message
                : definition(id, SignalEventDefinition.class)
                        .map(SignalEventDefinition::getSignal)
                        .map(one -> one.getName());
    }

    boolean isConditional(String id) {
        return hasBox(id, ConditionalEventDefinition.class);
    }

    private boolean hasBox(String id, Class<? extends ModelElementInstance> definition) {
        return definition(id, definition).isPresent();
    }

    private <T extends ModelElementInstance> Optional<T> definition(String id, Class<T> type) {
        return find(id, FlowNode.class)
                .flatMap(node -> node.getChildElementsByType(type).stream().findFirst());
    }

    private <T> Optional<T> find(String id, Class<T> type) {
        return Optional.ofNullable((Object) model.getModelElementById(id))
                .filter(type::isInstance)
                .map(type::cast);
    }
}
