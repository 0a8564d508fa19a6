package io.cpor.process;

import io.cpor.association.Association;
import io.cpor.poe.PaperReturn;
import io.cpor.poe.Poes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.stereotype.Component;

/** What the engine remembers of a case, in whichever of its processes: tasks done, mails sent, comments. */
@Component
public class CasePast {
    private final TaskService tasks;
    private final HistoryService history;
    private final Poes poes;

    CasePast(TaskService tasks, HistoryService history, Poes poes) {
        this.tasks = tasks;
        this.history = history;
        this.poes = poes;
    }

    /** @param by a user id */
    public record CaseComment(String by, Instant at, String text) {}

    /**
     * What people wrote at any task of the association in Tasklist, the newest first. Tasklist itself shows only what was
     * written at the very task.
     */
    public List<CaseComment> comments(Association association) {
        return association.processInstanceId().map(tasks::getProcessInstanceComments).orElse(List.of()).stream()
                .map(comment ->
                        new CaseComment(comment.getUserId(), comment.getTime().toInstant(), comment.getFullMessage()))
                .sorted(Comparator.comparing(CaseComment::at).reversed())
                .toList();
    }

    /** A mail to the customer that the mail server took. */
    public record SentMail(CaseMail mail, Instant at) {}

    /** What was mailed beside the POEs, which keep it themselves. */
    public List<SentMail> mails(String associationId) {
        List<String> instances =
                history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(associationId).list().stream()
                        .map(HistoricProcessInstance::getId)
                        .toList();
        return Arrays.stream(CaseMail.values())
                .filter(mail -> !mail.isToldByPoe())
                .flatMap(mail -> instances.stream().flatMap(instance -> sent(mail, instance)))
                .toList();
    }

    /** A box that was left because the case moved on did not mail. */
    private Stream<SentMail> sent(CaseMail mail, String instance) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityId(mail.box())
                .finished()
                .list()
                .stream()
                .filter(box -> !box.isCanceled())
                .map(box -> new SentMail(mail, box.getEndTime().toInstant()));
    }

    /**
     * A task that somebody completed.
     *
     * @param by a user id
     */
    public record DoneTask(String name, String by, Instant at) {}

    /** What staff completed for an association, but for its reviews, which say more of themselves; nothing of customers. */
    public List<DoneTask> tasks(String associationId) {
        List<PaperReturn> papers = poes.allOf(associationId).stream()
                .filter(poe -> poe.scan().filter(scan -> !scan.fromCustomer()).isPresent())
                .flatMap(poe -> poe.paper().stream())
                .toList();
        return history
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(associationId)
                .finished()
                .taskDeleteReason("completed")
                .list()
                .stream()
                .filter(task -> !task.getTaskDefinitionKey().equals(ProcessElements.REVIEW_POE.id()))
                .filter(task -> !task.getTaskDefinitionKey().equals(ProcessElements.FILL_POE.id())
                        || papers.stream().anyMatch(paper -> isTypedOffIn(task, paper)))
                .flatMap(task -> completedBy(history, task).stream()
                        .map(by -> new DoneTask(
                                task.getName(), by, task.getEndTime().toInstant())))
                .toList();
    }

    /** Who was logged in when it was completed: not always whoever it was assigned to, and it may have been assigned to nobody. */
    public static Optional<String> completedBy(HistoryService history, HistoricTaskInstance task) {
        return history
                .createUserOperationLogQuery()
                .taskId(task.getId())
                .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                .list()
                .stream()
                .map(UserOperationLogEntry::getUserId)
                .findFirst()
                .or(() -> Optional.ofNullable(task.getAssignee()));
    }

    /** Whoever took the task and did not type a paper off in it only looked on while the customer did it. */
    private static boolean isTypedOffIn(HistoricTaskInstance task, PaperReturn paper) {
        Instant at = paper.recordedAt().truncatedTo(ChronoUnit.MILLIS);
        return paper.recordedBy().equalsIgnoreCase(task.getAssignee())
                && !at.isBefore(task.getStartTime().toInstant())
                && !at.isAfter(task.getEndTime().toInstant());
    }
}
