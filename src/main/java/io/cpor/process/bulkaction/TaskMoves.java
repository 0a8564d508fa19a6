package io.cpor.process.bulkaction;

import io.cpor.process.ListedTask;
import io.cpor.process.OpenTasks;
import io.cpor.process.TaskRefused;
import io.cpor.process.UserNames;
import io.cpor.process.deputy.Colleagues;
import io.cpor.process.deputy.Deputies;
import io.cpor.process.deputy.StandIn;
import io.cpor.process.deputy.Takeovers;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Moves tasks from one person to another. Several at once are moved only away from who asks for it, from nobody, or from whom
 * that person stands in for: a task that a colleague took meanwhile stays with the colleague.
 */
@Component
class TaskMoves {
    private final OpenTasks tasks;
    private final Colleagues colleagues;
    private final Deputies deputies;
    private final Takeovers takeovers;
    private final UserNames people;

    TaskMoves(OpenTasks tasks, Colleagues colleagues, Deputies deputies, Takeovers takeovers, UserNames people) {
        this.tasks = tasks;
        this.colleagues = colleagues;
        this.deputies = deputies;
        this.takeovers = takeovers;
        this.people = people;
    }

    String claim(ListedTask task, String by) {
        if (by.equals(task.assignee())) {
            throw new TaskRefused("You have it already.");
        }
        refuseOutsider(task, by);
        Optional<StandIn> stead = stead(task, by);
        if (task.assignee() == null) {
            tasks.claim(task.id(), by);
        } else {
            tasks.assign(task.id(), by, by);
        }
        return "Yours now" + inStead(task, by, stead);
    }

    String handOver(ListedTask task, String to, String by) {
        refuseOutsider(task, by);
        refuseOutsider(task, to);
        if (to.equals(task.assignee())) {
            throw new TaskRefused(people.name(to) + " has it already.");
        }
        Optional<StandIn> stead = stead(task, by);
        tasks.assign(task.id(), to, by);
        return "Handed over to " + people.name(to) + inStead(task, by, stead);
    }

    String giveBack(ListedTask task, String by) {
        if (task.assignee() == null) {
            throw new TaskRefused("Nobody has it.");
        }
        Optional<StandIn> stead = stead(task, by);
        tasks.assign(task.id(), null, by);
        return "Given back: everybody of its group can take it" + inStead(task, by, stead);
    }

    /** The engine's door says the same of a task that is handed over in Tasklist; a locked or deleted user is in no group. */
    private void refuseOutsider(ListedTask task, String user) {
        Set<String> groups = tasks.groupsOf(task.id());
        if (!groups.isEmpty() && Collections.disjoint(groups, colleagues.taskGroups(user))) {
            throw new TaskRefused(people.name(user) + " may not do this task. Only members of "
                    + String.join(", ", groups) + " may.");
        }
    }

    /** In whose stead it is moved, if in anybody's. */
    private Optional<StandIn> stead(ListedTask task, String by) {
        if (task.assignee() == null || task.assignee().equals(by)) {
            return Optional.empty();
        }
        Optional<StandIn> stead = deputies.standInsOf(by).stream()
                .filter(one -> one.absent().equals(task.assignee()))
                .findFirst();
        if (stead.isEmpty()) {
            throw new TaskRefused(people.name(task.assignee()) + " has it.");
        }
        return stead;
    }

    private String inStead(ListedTask task, String by, Optional<StandIn> stead) {
        stead.ifPresent(one -> takeovers.record(task.id(), task.name(), task.caseKey(), by, one.absent()));
        return stead.map(one -> ", in the stead of " + people.name(one.absent()) + ".")
                .orElse(".");
    }
}
