package io.cpor.process.history;

import io.cpor.process.history.Dashboard.StageCount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many associations are in each stage of the way right now. */
@Component
class StageCounts {
    private static final int BETWEEN = -1;

    private final JdbcClient jdbc;
    private final Boxes boxes;

    StageCounts(JdbcClient jdbc, Boxes boxes) {
        this.jdbc = jdbc;
        this.boxes = boxes;
    }

    /** @param between how many are in no stage */
    record Counts(List<StageCount> stages, long between) {}

    /** The stages of that version, which is the newest; ids of boxes never change, so it tells of the older ones too. */
    Counts of(Optional<String> definition) {
        Map<Integer, Box> stages = new TreeMap<>();
        Map<Integer, List<String>> elements = new TreeMap<>();
        definition.map(boxes::stages).orElse(Map.of()).forEach((element, stage) -> {
            stages.put(stage.position(), stage);
            elements.computeIfAbsent(stage.position(), position -> new ArrayList<>())
                    .add(element);
        });
        Map<Integer, Long> counts = counts(elements);
        List<StageCount> inOrder = stages.values().stream()
                .map(stage -> new StageCount(stage.id(), stage.name(), counts.getOrDefault(stage.position(), 0L)))
                .toList();
        return new Counts(inOrder, counts.getOrDefault(BETWEEN, 0L));
    }

    private Map<Integer, Long> counts(Map<Integer, List<String>> elements) {
        if (elements.isEmpty()) {
            return Map.of();
        }
        String stageOfToken = elements.keySet().stream()
                .map(stage -> " when e.ACT_ID_ in (:stage" + stage + ") then " + stage)
                .collect(Collectors.joining("", "case", " else " + BETWEEN + " end"));
        JdbcClient.StatementSpec query = jdbc.sql("select stage, count(distinct instance) as associations from (select "
                        + stageOfToken + " as stage, e.PROC_INST_ID_ as instance" + Whereabouts.TOKENS
                        + " and e.PROC_DEF_ID_ in (select d.ID_ from ACT_RE_PROCDEF d where d.KEY_ = :process)) tokens"
                        + " group by stage")
                .param("process", Boxes.PROCESS);
        for (Map.Entry<Integer, List<String>> stage : elements.entrySet()) {
            query = query.param("stage" + stage.getKey(), stage.getValue());
        }
        Map<Integer, Long> counts = new HashMap<>();
        query.query(row -> {
            counts.put(row.getInt("stage"), row.getLong("associations"));
        });
        return counts;
    }
}
