package io.cpor.process.history;

import io.cpor.process.ActiveBoxes;
import io.cpor.process.history.Dashboard.StageCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many associations are in each stage of the way right now. */
@Component
class StageCounts {
    private static final int BETWEEN = -1;

    private final JdbcClient jdbc;
    private final DiagramIndex boxes;

    StageCounts(JdbcClient jdbc, DiagramIndex boxes) {
        this.jdbc = jdbc;
        this.boxes = boxes;
    }

    /** @param between how many are in no stage */
    record Counts(List<StageCount> stages, long between) {}

    /**
     * The stages of that version, which is the newest, in its order. What is still open at boxes that it does not have, on an
     * older version, counts in the stage as that version knows it, behind the others.
     */
    Counts of(Optional<String> newest) {
        Map<String, DiagramNode> stages = new LinkedHashMap<>();
        Map<String, Map<String, List<String>>> elements = new LinkedHashMap<>();
        for (String version : versions(newest)) {
            Map<String, DiagramNode> stageOf = boxes.stages(version);
            stageOf.values().stream()
                    .distinct()
                    .sorted(Comparator.comparingInt(DiagramNode::position))
                    .forEach(stage -> stages.putIfAbsent(stage.id(), stage));
            stageOf.forEach((element, stage) -> elements.computeIfAbsent(version, none -> new LinkedHashMap<>())
                    .computeIfAbsent(stage.id(), none -> new ArrayList<>())
                    .add(element));
        }
        List<String> order = List.copyOf(stages.keySet());
        Map<Integer, Long> counts = counts(elements, order);
        Set<String> present = newest.map(boxes::stages).map(Map::values).orElse(List.of()).stream()
                .map(DiagramNode::id)
                .collect(Collectors.toSet());
        List<StageCount> inOrder = stages.values().stream()
                .map(stage ->
                        new StageCount(stage.id(), stage.name(), counts.getOrDefault(order.indexOf(stage.id()), 0L)))
                .filter(stage -> present.contains(stage.box()) || stage.associations() > 0)
                .toList();
        return new Counts(inOrder, counts.getOrDefault(BETWEEN, 0L));
    }

    /** That one, and every other on which something is still open. */
    private List<String> versions(Optional<String> newest) {
        Set<String> versions = new LinkedHashSet<>();
        newest.ifPresent(versions::add);
        jdbc.sql("select d.ID_ from ACT_RE_PROCDEF d where d.KEY_ = :process and exists"
                        + " (select 1 from ACT_RU_EXECUTION e where e.PROC_DEF_ID_ = d.ID_) order by d.VERSION_ desc")
                .param("process", DiagramIndex.PROCESS)
                .query(String.class)
                .list()
                .forEach(versions::add);
        return List.copyOf(versions);
    }

    private Map<Integer, Long> counts(Map<String, Map<String, List<String>>> elements, List<String> order) {
        if (elements.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder stageOfToken = new StringBuilder("case");
        elements.forEach((version, stages) -> {
            String definition = "version" + parameters.size();
            parameters.put(definition, version);
            stages.forEach((stage, ids) -> {
                String inside = "boxes" + parameters.size();
                parameters.put(inside, ids);
                stageOfToken.append(" when e.PROC_DEF_ID_ = :" + definition + " and e.ACT_ID_ in (:" + inside
                        + ") then " + order.indexOf(stage));
            });
        });
        Map<Integer, Long> counts = new HashMap<>();
        jdbc.sql("select stage, count(distinct instance) as associations from (select " + stageOfToken + " else "
                        + BETWEEN + " end as stage, e.PROC_INST_ID_ as instance" + ActiveBoxes.TOKENS
                        + " and e.PROC_DEF_ID_ in (select d.ID_ from ACT_RE_PROCDEF d where d.KEY_ = :process)) tokens"
                        + " group by stage")
                .params(parameters)
                .param("process", DiagramIndex.PROCESS)
                .query(row -> {
                    counts.put(row.getInt("stage"), row.getLong("associations"));
                });
        return counts;
    }
}
