package io.cpor.process;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where many cases stand: one query, however many they are. */
@Component
public class ActiveBoxes {
    /** A token is where an execution has no other below it. */
    public static final String TOKENS =
            " from ACT_RU_EXECUTION e where e.ACT_ID_ is not null and e.IS_EVENT_SCOPE_ = false"
                    + " and not exists (select 1 from ACT_RU_EXECUTION below"
                    + " where below.PARENT_ID_ = e.ID_ and below.IS_EVENT_SCOPE_ = false)";

    private static final String STANDING = "select distinct e.PROC_INST_ID_ as instance, e.PROC_DEF_ID_ as definition,"
            + " e.ACT_ID_ as box, case when e.ACT_INST_ID_ is null then true else false end as to_begin,"
            + " coalesce((select id from association where process_instance_id = e.PROC_INST_ID_),"
            + " (select id from association where question_instance_id = e.PROC_INST_ID_)) as association,"
            + " (select count(*) from ACT_RU_INCIDENT i where i.PROC_INST_ID_ = e.PROC_INST_ID_) as incidents" + TOKENS
            + " and e.PROC_INST_ID_ in ";

    private static final String OF_ASSOCIATIONS = "(select process_instance_id from association where id in (:ids)"
            + " union all select question_instance_id from association"
            + " where id in (:ids) and question_instance_id is not null)";

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final Map<String, Set<String>> userTasks = new ConcurrentHashMap<>();

    ActiveBoxes(JdbcClient jdbc, RepositoryService repository) {
        this.jdbc = jdbc;
        this.repository = repository;
    }

    /**
     * One token of a running instance.
     *
     * @param box the id of the element where it is
     * @param toBegin whether that is not begun yet
     * @param association the id of the association that the instance carries, or {@code null}
     * @param incidents how many of the instance are open
     */
    public record Token(
            String instance, String definition, String box, boolean toBegin, String association, int incidents) {}

    /** The tokens of these instances; those that have ended have none. */
    public List<Token> tokens(Collection<String> instances) {
        return tokens("(:ids)", instances);
    }

    /**
     * Whether a job that executes a box still has to. A second execution of the same job, begun because the first took longer than
     * the engine waits, learns it in a transaction of its own as soon as the first has ended.
     */
    public boolean isStillIn(DelegateExecution box) {
        return jdbc.sql("select count(*) from ACT_RU_EXECUTION where ID_ in (:ids) and ACT_ID_ = :box")
                        .param(
                                "ids",
                                Arrays.asList(
                                        box.getId(), box.getParentId())) // the parent's, if the box has boundary events
                        .param("box", box.getCurrentActivityId())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The ids of the boxes, by the association's id; those that have ended stand nowhere. */
    Map<String, Set<String>> of(Collection<String> associations) {
        Map<String, Set<String>> boxes = new HashMap<>();
        associations.forEach(id -> boxes.put(id, new TreeSet<>()));
        tokens(OF_ASSOCIATIONS, associations).stream()
                .filter(token -> !token.toBegin() || !isUserTask(token.definition(), token.box()))
                .forEach(token -> boxes.get(token.association()).add(token.box()));
        return boxes;
    }

    private List<Token> tokens(String instances, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(STANDING + instances)
                        .param("ids", ids)
                        .query(Token.class)
                        .list();
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
