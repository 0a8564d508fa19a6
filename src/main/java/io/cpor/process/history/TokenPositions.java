package io.cpor.process.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where running instances stand, for many of them at once: one query, however many they are. */
@Component
class TokenPositions {
    /** An execution of the engine that has no other below it is where a token is. */
    static final String TOKENS = " from ACT_RU_EXECUTION e where e.ACT_ID_ is not null and e.IS_EVENT_SCOPE_ = false"
            + " and not exists (select 1 from ACT_RU_EXECUTION below"
            + " where below.PARENT_ID_ = e.ID_ and below.IS_EVENT_SCOPE_ = false)";

    private static final String INCIDENTS =
            " (select count(*) from ACT_RU_INCIDENT i where i.PROC_INST_ID_ = e.PROC_INST_ID_)";

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
            places.putAll(standing(running));
        }
        rows.forEach(row -> places.putIfAbsent(row.id(), NOWHERE));
        return places;
    }

    private Map<String, Place> standing(List<String> instances) {
        Map<String, Map<Integer, String>> ordered = new HashMap<>();
        Map<String, Integer> incidents = new HashMap<>();
        jdbc.sql("select distinct e.PROC_INST_ID_, e.PROC_DEF_ID_, e.ACT_ID_," + INCIDENTS + " as incidents" + TOKENS
                        + " and e.PROC_INST_ID_ in (:instances)")
                .param("instances", instances)
                .query(token -> {
                    String instance = token.getString("PROC_INST_ID_");
                    DiagramNode box = boxes.around(token.getString("PROC_DEF_ID_"), token.getString("ACT_ID_"));
                    ordered.computeIfAbsent(instance, id -> new TreeMap<>()).put(box.position(), box.name());
                    incidents.put(instance, token.getInt("incidents"));
                });
        Map<String, Place> places = new HashMap<>();
        ordered.forEach(
                (id, byPosition) -> places.put(id, new Place(new ArrayList<>(byPosition.values()), incidents.get(id))));
        return places;
    }
}
