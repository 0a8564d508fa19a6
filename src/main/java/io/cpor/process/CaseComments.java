package io.cpor.process;

import io.cpor.association.Association;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/**
 * What people wrote at any task of an association, in Tasklist. Tasklist itself shows only what was written at the very
 * task.
 */
@Component
public class CaseComments {
    private final TaskService tasks;

    CaseComments(TaskService tasks) {
        this.tasks = tasks;
    }

    /** @param by a user id */
    public record CaseComment(String by, Instant at, String text) {}

    /** The newest first. */
    public List<CaseComment> of(Association association) {
        return association.processInstanceId().map(tasks::getProcessInstanceComments).orElse(List.of()).stream()
                .map(comment ->
                        new CaseComment(comment.getUserId(), comment.getTime().toInstant(), comment.getFullMessage()))
                .sorted(Comparator.comparing(CaseComment::at).reversed())
                .toList();
    }
}
