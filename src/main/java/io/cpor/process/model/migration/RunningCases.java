package io.cpor.process.model.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** The running cases of a version, by where they stand. */
@Component
class RunningCases {
    private final RuntimeService runtime;

    RunningCases(RuntimeService runtime) {
        this.runtime = runtime;
    }

    long count(String processDefinitionId) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(processDefinitionId)
                .count();
    }

    /**
     * The ids of the process instances, by the ids of all boxes they wait at. Cases that wait at the same boxes are alike to
     * the engine. One query reads them all: looking at each instance would take a query for each.
     */
    Map<List<String>, List<String>> byBoxes(String processDefinitionId) {
        List<ExecutionEntity> executions =
                runtime.createExecutionQuery().processDefinitionId(processDefinitionId).list().stream()
                        .map(ExecutionEntity.class::cast)
                        .toList();
        Set<String> parents = new HashSet<>();
        executions.forEach(execution -> parents.add(execution.getParentId()));
        Map<String, List<String>> boxes = new HashMap<>();
        executions.stream()
                .filter(execution -> !parents.contains(execution.getId()) && execution.getActivityId() != null)
                .forEach(execution -> boxes.computeIfAbsent(execution.getProcessInstanceId(), none -> new ArrayList<>())
                        .add(execution.getActivityId()));
        Map<List<String>, List<String>> cases = new LinkedHashMap<>();
        boxes.forEach((instance, waiting) -> cases.computeIfAbsent(sorted(waiting), none -> new ArrayList<>())
                .add(instance));
        return cases;
    }

    private static List<String> sorted(List<String> boxes) {
        return boxes.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
