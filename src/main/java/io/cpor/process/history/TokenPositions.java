package io.cpor.process.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where running instances stand, for many of them at once: two queries, however many they are. */
@Component
class TokenPositions {
    /** An execution of the engine that has no other below it is where a token is. */
    static final String TOKENS = " from ACT_RU_EXECUTION e where e.ACT_ID_ is not null and e.IS_EVENT_SCOPE_ = false"
            + " and not exists (select 1 from ACT_RU_EXECUTION below"
            + " where below.PARENT_ID_ = e.ID_ and below.IS_EVENT_SCOPE_ = false)";

    private static final Place NOWHERE = new Place(List.of(), 0);

    private final JdbcClient jdbc;
    private final DiagramIndex boxes;

    TokenPositions(JdbcClient jdbc, DiagramIndex boxes) {
        this.jdbc = jdbc;
        this.boxes = boxes;
    }

    /**
     * @param boxes by name, in the order of the diagram
     * @param incidents how many are open
     */
    record Place(List<String> boxes, int incidents) {}

    /** Where each stands, by the instance's id; those that have ended stand nowhere. */
    Map<String, Place> of(Collection<InstanceRow> rows) {
        List<String> running = rows.stream()
                .filter(row -> row.ended() == null)
                .map(InstanceRow::id)
                .toList();
        Map<String, Place> places = new HashMap<>();
        if (!running.isEmpty()) {
            Map<String, Integer> incidents = incidents(running);
            standing(running).forEach((id, names) -> places.put(id, new Place(names, incidents.getOrDefault(id, 0))));
        }
        rows.forEach(row -> places.putIfAbsent(row.id(), NOWHERE));
        return places;
    }

    private Map<String, List<String>> standing(List<String> instances) {
        Map<String, Map<Integer, String>> ordered = new HashMap<>();
        jdbc.sql("select distinct e.PROC_INST_ID_, e.PROC_DEF_ID_, e.ACT_ID_" + TOKENS
                        + " and e.PROC_INST_ID_ in (:instances)")
                .param("instances", instances)
                .query(token -> {
                    DiagramNode box = boxes.around(token.getString("PROC_DEF_ID_"), token.getString("ACT_ID_"));
                    ordered.computeIfAbsent(token.getString("PROC_INST_ID_"), id -> new TreeMap<>())
                            .put(box.position(), box.name());
                });
        Map<String, List<String>> names = new HashMap<>();
        ordered.forEach((id, byPosition) -> names.put(id, new ArrayList<>(byPosition.values())));
        return names;
    }

    private Map<String, Integer> incidents(List<String> instances) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select PROC_INST_ID_, count(*) as incidents from ACT_RU_INCIDENT"
                        + " where PROC_INST_ID_ in (:instances) group by PROC_INST_ID_")
                .param("instances", instances)
                .query(row -> {
                    counts.put(row.getString("PROC_INST_ID_"), row.getInt("incidents"));
                });
        return counts;
    }
}
