package io.cpor.model.rules;

import java.util.Collection;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What listens at a box. */
final class Listeners {
    private Listeners() {}

    static <T extends ModelElementInstance> Stream<T> of(FlowNode node, Class<T> kind) {
        return node.getExtensionElements() == null
                ? Stream.empty()
                : ((Collection<T>) node.getExtensionElements()
                                .getElementsQuery()
                                .filterByType(kind)
                                .list())
                        .stream();
    }
}
