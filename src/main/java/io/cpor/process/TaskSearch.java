package io.cpor.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Which open tasks are looked for.
 *
 * @param groups whose members may do them
 * @param ofCustomers whether what customers are to sign is listed too
 * @param words a part of the task's name, or empty for every task
 * @param cases the ids of cases that the words found; their tasks are listed too
 * @param assignees who has them; empty for everybody
 * @param withNobody whether only those are listed that nobody has
 * @param dueBefore only those that are due before this, or {@code null}
 * @param most how many are listed
 */
public record TaskSearch(
        Collection<String> groups,
        boolean ofCustomers,
        String words,
        Collection<String> cases,
        Collection<String> assignees,
        boolean withNobody,
        Instant dueBefore,
        int most) {
    public TaskSearch {
        groups = List.copyOf(groups);
        cases = List.copyOf(cases);
        assignees = List.copyOf(assignees);
    }

    /** The words as a pattern for a task's name: what people type is none itself. */
    String namePattern() {
        return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
