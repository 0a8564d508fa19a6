package io.cpor.process.engine;

import io.cpor.association.value.Coded;
import io.cpor.process.LostAssociationProcess;
import io.cpor.process.ProcessElements;
import io.cpor.process.UnclearEventProcess;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The filters of Tasklist that everybody finds there, in their order. A person sees those of their groups; which tasks
 * stand in one, the rights on each task decide besides.
 */
enum StaffFilter implements Coded {
    /** Tasklist opens the first one when somebody logs in, so it shows what that person can do. */
    TO_DO(
            "to-do",
            "To do",
            "What you have, and what nobody has yet",
            "#14375e",
            Group.BOTH,
            tasks -> mineOr(mineOr(tasks, StaffFilter::ofStaff), TaskQuery::taskUnassigned)),
    MY_TASKS("my-tasks", "My tasks", "What is assigned to you", "#0b5cad", Group.BOTH, StaffFilter::mine),
    POES_TO_REVIEW(
            "poes-to-review",
            "POEs to review",
            "Signed proofs of execution that a reviewer is to read",
            "#5b3f99",
            Set.of(Group.POE_REVIEWERS),
            tasks -> tasks.taskDefinitionKeyIn(ProcessElements.REVIEW_POE.id())),
    CLAIMS_TO_FILE(
            "claims-to-file",
            "Claims to file",
            "Claims to type into Partner Center or to end there, and those it refused",
            "#1d7a3a",
            Set.of(Group.STAFF),
            tasks -> tasks.taskDefinitionKeyIn(
                    ProcessElements.FILE_CLAIM.id(),
                    ProcessElements.CORRECT_CLAIM.id(),
                    ProcessElements.WITHDRAW_BY_HAND.id())),
    REVIEWERS_QUESTIONS(
            "reviewers-questions",
            "Reviewer's questions",
            "Microsoft's reviewer wants more, is silent, or shows a status that nobody knows",
            "#8a5a00",
            Set.of(Group.STAFF),
            tasks -> tasks.taskDefinitionKeyIn(
                    ProcessElements.ANSWER_REVIEWER.id(),
                    ProcessElements.CLARIFY_STATUS.id(),
                    ProcessElements.ASK_MICROSOFT.id())),
    DISPUTES_AND_LOSSES(
            "disputes-and-losses",
            "Disputes and losses",
            "Rejections to dispute or to accept, and associations that were active and are lost",
            "#a8327a",
            Set.of(Group.STAFF),
            tasks -> tasks.or()
                    .taskDefinitionKey(ProcessElements.DECIDE_ON_DISPUTE.id())
                    .processDefinitionKey(LostAssociationProcess.PROCESS)
                    .endOr()),
    CUSTOMERS_TO_CHASE(
            "customers-to-chase",
            "Customers to chase",
            "Customers who have not returned the proof of execution in time",
            "#0f766e",
            Set.of(Group.STAFF),
            tasks -> tasks.taskDefinitionKeyIn(ProcessElements.CHASE_CUSTOMER.id())),
    UNCLEAR_EVENTS(
            "unclear-events",
            "Unclear events",
            "What came in and fits no association",
            "#6b5b2e",
            Set.of(Group.STAFF),
            tasks -> tasks.processDefinitionKey(UnclearEventProcess.PROCESS)),
    WITH_CUSTOMERS(
            "with-customers",
            "With customers",
            "Proofs of execution that customers are to sign; open one to record what came signed on paper",
            "#3d6fb4",
            Set.of(Group.STAFF),
            tasks -> tasks.taskDefinitionKeyIn(ProcessElements.FILL_POE.id())),
    OVERDUE(
            "overdue",
            "Overdue",
            "Tasks whose due date has passed",
            "#b3261e",
            Group.BOTH,
            tasks -> tasks.dueBeforeExpression("${now()}")),
    ALL_TASKS(
            "all-tasks",
            "All tasks",
            "Every task you may work on; what customers are to sign stands in With customers",
            "#566072",
            Group.BOTH,
            StaffFilter::ofStaff);

    /** The groups of the diagram's user tasks. */
    private static final class Group {
        static final String STAFF = "staff";
        static final String POE_REVIEWERS = "poe-reviewers";
        static final Set<String> BOTH = Set.of(STAFF, POE_REVIEWERS);
    }

    private final String code;
    private final String label;
    private final String description;
    private final String color;
    private final Set<String> groups;
    private final UnaryOperator<TaskQuery> narrowed;

    StaffFilter(
            String code,
            String label,
            String description,
            String color,
            Set<String> groups,
            UnaryOperator<TaskQuery> narrowed) {
        this.code = code;
        this.label = label;
        this.description = description;
        this.color = color;
        this.groups = groups;
        this.narrowed = narrowed;
    }

    @Override
    public String code() {
        return code;
    }

    String label() {
        return label;
    }

    String description() {
        return description;
    }

    String color() {
        return color;
    }

    /** The first stands first. Those of earlier releases keep their numbers. */
    int priority() {
        return (ordinal() - MY_TASKS.ordinal()) * 10;
    }

    /** Who may see it. */
    List<String> groups() {
        return groups.stream().sorted().toList();
    }

    private static TaskQuery mine(TaskQuery tasks) {
        return tasks.taskAssigneeExpression("${currentUser()}");
    }

    private static TaskQuery mineOr(TaskQuery tasks, UnaryOperator<TaskQuery> others) {
        return others.apply(mine(tasks.or())).endOr();
    }

    /** Without what the customers are to do. */
    static TaskQuery ofStaff(TaskQuery tasks) {
        return tasks.taskDefinitionKeyNotIn(ProcessElements.FILL_POE.id());
    }

    /** What is due first stands first. */
    TaskQuery of(TaskQuery tasks) {
        return narrowed.apply(tasks).orderByDueDate().asc();
    }
}
