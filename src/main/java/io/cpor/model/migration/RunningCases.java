package io.cpor.model.migration;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The running cases of a version, by where they stand. */
@Component
class RunningCases {
    /** Where a token is: an execution that has a box, and no other execution below it. */
    private static final String BY_BOX = "select e.ACT_ID_, count(distinct e.PROC_INST_ID_) as cases"
            + " from ACT_RU_EXECUTION e where e.PROC_DEF_ID_ = :definition and e.ACT_ID_ is not null"
            + " and not exists (select 1 from ACT_RU_EXECUTION below where below.PARENT_ID_ = e.ID_)"
            + " group by e.ACT_ID_";

    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    RunningCases(RuntimeService runtime, JdbcClient jdbc) {
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    long count(String processDefinitionId) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(processDefinitionId)
                .count();
    }

    /** How many wait at each box; one that waits at several is counted at each. */
    Map<String, Integer> countsByBox(String processDefinitionId) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql(BY_BOX).param("definition", processDefinitionId).query(row -> {
            counts.put(row.getString("ACT_ID_"), row.getInt("cases"));
        });
        return counts;
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
        boxes.forEach((instance, waiting) ->
                cases.computeIfAbsent(sort(waiting), none -> new ArrayList<>()).add(instance));
        return cases;
    }

    private static List<String> sort(List<String> boxes) {
        return boxes.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
