package io.cpor.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The boxes that many associations stand at: one query, however many they are. */
@Component
class ActiveBoxes {
    /** A token is where an execution has no other below it; a box that is not begun yet has no id of its own. */
    private static final String TOKENS = "select distinct a.id, e.PROC_DEF_ID_, e.ACT_ID_,"
            + " case when e.ACT_INST_ID_ is null then true else false end as to_begin"
            + " from association a join ACT_RU_EXECUTION e on e.PROC_INST_ID_ = a.process_instance_id"
            + " where a.id in (:associations) and e.ACT_ID_ is not null and e.IS_EVENT_SCOPE_ = false"
            + " and not exists (select 1 from ACT_RU_EXECUTION below"
            + " where below.PARENT_ID_ = e.ID_ and below.IS_EVENT_SCOPE_ = false)";

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final Map<String, Set<String>> userTasks = new ConcurrentHashMap<>();

    ActiveBoxes(JdbcClient jdbc, RepositoryService repository) {
        this.jdbc = jdbc;
        this.repository = repository;
    }

    /** The ids of the boxes, by the association's id; those that have ended stand nowhere. */
    Map<String, Set<String>> of(Collection<String> associations) {
        Map<String, Set<String>> boxes = new HashMap<>();
        associations.forEach(id -> boxes.put(id, new TreeSet<>()));
        if (!associations.isEmpty()) {
            jdbc.sql(TOKENS).param("associations", associations).query(token -> {
                String box = token.getString("ACT_ID_");
                if (!token.getBoolean("to_begin") || !isUserTask(token.getString("PROC_DEF_ID_"), box)) {
                    boxes.get(token.getString("id")).add(box);
                }
            });
        }
        return boxes;
    }

    /** One that is to begin has no task yet. */
    private boolean isUserTask(String definition, String box) {
        return userTasks.computeIfAbsent(definition, this::userTasks).contains(box);
    }

    /** Read once, because a version never changes. */
    private Set<String> userTasks(String definition) {
        return repository.getBpmnModelInstance(definition).getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getId)
                .collect(Collectors.toSet());
    }
}
