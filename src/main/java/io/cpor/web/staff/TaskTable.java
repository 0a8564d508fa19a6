package io.cpor.web.staff;

import io.cpor.association.list.AssociationList;
import io.cpor.association.list.AssociationSearch;
import io.cpor.association.list.ListedAssociation;
import io.cpor.association.value.OfficeTime;
import io.cpor.process.ListedTask;
import io.cpor.process.OpenTasks;
import io.cpor.process.UserNames;
import io.cpor.process.bulkaction.BulkActions;
import io.cpor.process.deputy.Colleagues;
import io.cpor.process.deputy.Deputies;
import io.cpor.process.deputy.StandIn;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The table of open tasks that somebody may do, with what can be done with those that are ticked. */
@Component
class TaskTable {
    private final OpenTasks tasks;
    private final AssociationList associations;
    private final Colleagues colleagues;
    private final Deputies deputies;
    private final UserNames people;
    private final OfficeTime office;
    private final Clock clock;

    TaskTable(
            OpenTasks tasks,
            AssociationList associations,
            Colleagues colleagues,
            Deputies deputies,
            UserNames people,
            OfficeTime office,
            Clock clock) {
        this.tasks = tasks;
        this.associations = associations;
        this.colleagues = colleagues;
        this.deputies = deputies;
        this.people = people;
        this.office = office;
        this.clock = clock;
    }

    /** Adds to the model what the page shows to that user. */
    void show(String user, TaskFilter filter, Model model) {
        Set<String> groups = colleagues.taskGroups(user);
        List<StandIn> standIns = deputies.standInsOf(user);
        boolean none = groups.isEmpty() || filter.who().equals("stead") && standIns.isEmpty();
        List<ListedTask> found = none
                ? List.of()
                : tasks.search(
                        filter.search(user, groups, standIns, cases(filter.words()), clock.instant(), office.zone()));
        model.addAttribute("rows", rows(found.stream().limit(BulkActions.MOST).toList(), user, standIns));
        model.addAttribute("more", found.size() > BulkActions.MOST);
        model.addAttribute("filter", filter);
        model.addAttribute("whoChoices", TaskFilter.WHO);
        model.addAttribute("dueChoices", TaskFilter.DUE);
        model.addAttribute("standIns", standIns);
    }

    /** What the words find among the associations; a task's own name is looked at besides. */
    private List<String> cases(String words) {
        return words.isEmpty()
                ? List.of()
                : associations.search(new AssociationSearch("", words, "", 0, 2 * BulkActions.MOST)).content().stream()
                        .map(ListedAssociation::id)
                        .toList();
    }

    private List<TaskRow> rows(List<ListedTask> found, String user, List<StandIn> standIns) {
        Map<String, String> customers = associations.customers(
                found.stream().map(ListedTask::caseKey).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<String, String> names = found.stream()
                .map(ListedTask::assignee)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(one -> one, people::name));
        Instant now = clock.instant();
        return found.stream()
                .map(task -> {
                    boolean ofCase = customers.containsKey(task.caseKey());
                    boolean stead =
                            standIns.stream().anyMatch(one -> one.absent().equals(task.assignee()));
                    return new TaskRow(
                            task.id(),
                            task.name(),
                            ofCase ? task.caseKey() : null,
                            customers.get(task.caseKey()),
                            task.due() == null ? null : office.shortDay(task.due()),
                            task.due() != null && task.due().isBefore(now),
                            has(task.assignee(), user, names),
                            stead ? names.get(task.assignee()) : null);
                })
                .toList();
    }

    private static String has(String assignee, String user, Map<String, String> names) {
        if (assignee == null) {
            return "nobody yet";
        }
        return assignee.equals(user) ? "you" : names.get(assignee);
    }
}
