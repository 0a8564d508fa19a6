package io.cpor.process.bulkaction;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.process.CporProcess;
import io.cpor.process.ListedTask;
import io.cpor.process.OpenTasks;
import io.cpor.process.StaffPoeProcess;
import io.cpor.process.TaskRefused;
import io.cpor.process.deputy.Colleagues;
import org.springframework.stereotype.Component;

/** Does what is wanted with one task or association, by the same command as by hand. */
@Component
class RowAction {
    private final OpenTasks tasks;
    private final TaskMoves moves;
    private final Associations associations;
    private final CporProcess process;
    private final StaffPoeProcess poes;
    private final Colleagues colleagues;

    RowAction(
            OpenTasks tasks,
            TaskMoves moves,
            Associations associations,
            CporProcess process,
            StaffPoeProcess poes,
            Colleagues colleagues) {
        this.tasks = tasks;
        this.moves = moves;
        this.associations = associations;
        this.process = process;
        this.poes = poes;
        this.colleagues = colleagues;
    }

    /**
     * @return what came of it, in words
     * @throws TaskRefused if it cannot be done; others say so by their own exceptions
     */
    String done(Wanted wanted, BulkActionRow row) {
        if (colleagues.taskGroups(wanted.by()).isEmpty()) {
            throw new TaskRefused("Whoever asked for it may no longer do it.");
        }
        return wanted.action().isOfTasks() ? withTask(wanted, row) : withAssociation(wanted, row);
    }

    private String withTask(Wanted wanted, BulkActionRow row) {
        ListedTask task = tasks.find(row.taskId())
                .orElseThrow(() -> new TaskRefused("This task is done already, or its case went on without it."));
        return switch (wanted.action()) {
            case CLAIM -> moves.claim(task, wanted.by());
            case HAND_OVER -> moves.handOver(task, wanted.handTo(), wanted.by());
            case GIVE_BACK -> moves.giveBack(task, wanted.by());
            default -> throw new IllegalStateException("not done with tasks: " + wanted.action());
        };
    }

    private String withAssociation(Wanted wanted, BulkActionRow row) {
        if (row.caseKey() == null) {
            throw new TaskRefused(
                    row.taskName() == null
                            ? "This task is done already, or its case went on without it."
                            : "This task belongs to no association.");
        }
        Association association = associations.get(row.caseKey());
        return switch (wanted.action()) {
            case WITHDRAW -> withdraw(association, wanted);
            case REMIND -> remind(association, wanted);
            case SEND_AGAIN -> sendAgain(association, wanted);
            default -> throw new IllegalStateException("not done with associations: " + wanted.action());
        };
    }

    private String withdraw(Association association, Wanted wanted) {
        if (association.ending().isEmpty() && association.withdrawal().isPresent()) {
            throw new TaskRefused("It is being withdrawn already.");
        }
        process.withdrawn(association.id(), wanted.reason(), wanted.by());
        return "It is being withdrawn.";
    }

    private String remind(Association association, Wanted wanted) {
        poes.reminderAsked(association.id(), wanted.by());
        return "A reminder is mailed to " + association.customer().contact().email() + ".";
    }

    private String sendAgain(Association association, Wanted wanted) {
        poes.sendAgainAsked(association.id(), wanted.by());
        return "It is sent again to "
                + associations.get(association.id()).customer().contact().email()
                + ". The earlier link no longer works.";
    }
}
