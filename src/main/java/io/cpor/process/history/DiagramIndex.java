package io.cpor.process.history;

import io.cpor.process.BoxName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.springframework.stereotype.Component;

/** The boxes of each deployed diagram, by their names and in their order, read from the model the process owner drew. */
@Component
class DiagramIndex {
    static final String PROCESS = "cpor-association";

    private final RepositoryService repository;
    private final Map<String, Diagram> diagrams = new ConcurrentHashMap<>();

    DiagramIndex(RepositoryService repository) {
        this.repository = repository;
    }

    /** What a version of the process shows, each by the element's id. */
    private record Diagram(
            Map<String, DiagramNode> boxes, Map<String, DiagramNode> around, Map<String, DiagramNode> stages) {}

    /** The box that a token at this element is in: the smallest task or sub-process around it, else the element itself. */
    DiagramNode around(String definition, String element) {
        return find(diagram(definition).around(), element);
    }

    /** As the first of these versions calls it that has it. */
    DiagramNode find(List<String> definitions, String element) {
        return definitions.stream()
                .map(definition -> diagram(definition).boxes())
                .filter(boxes -> boxes.containsKey(element))
                .findFirst()
                .map(boxes -> boxes.get(element))
                .orElseGet(() -> find(Map.of(), element));
    }

    private static DiagramNode find(Map<String, DiagramNode> boxes, String element) {
        return boxes.getOrDefault(element, new DiagramNode(element, element, Integer.MAX_VALUE, false, false, false));
    }

    /** Which elements lie in which stage of the way: by the element's id, the stage. */
    Map<String, DiagramNode> stages(String definition) {
        return diagram(definition).stages();
    }

    /** The version of the association's process that new instances follow. */
    Optional<String> latest() {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(PROCESS)
                        .latestVersion()
                        .withoutTenantId()
                        .singleResult())
                .map(ProcessDefinition::getId);
    }

    private Diagram diagram(String definition) {
        return diagrams.computeIfAbsent(definition, this::read);
    }

    private Diagram read(String definition) {
        Diagram diagram = new Diagram(new HashMap<>(), new HashMap<>(), new HashMap<>());
        try {
            List<FlowNode> nodes = inOrder(repository.getBpmnModelInstance(definition));
            for (int position = 0; position < nodes.size(); position++) {
                diagram.boxes.put(nodes.get(position).getId(), box(nodes.get(position), position));
            }
            nodes.forEach(node -> place(node, diagram));
        } catch (NotFoundException deletedMeanwhile) {
            // its instances are shown by the elements' ids
        }
        return diagram;
    }

    private static List<FlowNode> inOrder(BpmnModelInstance model) {
        List<FlowNode> nodes = new ArrayList<>(model.getModelElementsByType(FlowNode.class));
        nodes.sort(Comparator.comparingDouble(DiagramIndex::leftEdge));
        return nodes;
    }

    /** What may begin at any time stands beside the way and comes last. */
    private static double leftEdge(FlowNode node) {
        if (isBeside(node)) {
            return Double.MAX_VALUE;
        }
        return node.getDiagramElement() instanceof BpmnShape shape && shape.getBounds() != null
                ? shape.getBounds().getX()
                : Double.MAX_VALUE;
    }

    private static boolean isBeside(FlowNode node) {
        return node instanceof SubProcess around && around.triggeredByEvent();
    }

    private static DiagramNode box(FlowNode node, int position) {
        boolean stage = node instanceof Activity && !(node.getParentElement() instanceof SubProcess);
        return new DiagramNode(
                node.getId(), BoxName.of(node), position, stage, node instanceof SubProcess, isBeside(node));
    }

    private static void place(FlowNode node, Diagram diagram) {
        FlowNode smallest = node;
        while (!(smallest instanceof Activity) && smallest.getParentElement() instanceof SubProcess around) {
            smallest = around;
        }
        diagram.around.put(node.getId(), diagram.boxes.get(smallest.getId()));
        FlowNode largest = node instanceof BoundaryEvent event ? event.getAttachedTo() : node;
        while (largest.getParentElement() instanceof SubProcess around) {
            largest = around;
        }
        DiagramNode stage = diagram.boxes.get(largest.getId());
        if (stage.stage()) {
            diagram.stages.put(node.getId(), stage);
        }
    }
}
