package io.cpor.web.staff;

import io.cpor.association.value.Texts;
import io.cpor.process.TaskSearch;
import io.cpor.process.bulkaction.BulkActions;
import io.cpor.process.deputy.StandIn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What staff chose above the table of tasks. What cannot be chosen is as if nothing was.
 *
 * @param who a key of {@link #WHO}
 * @param due a key of {@link #DUE}
 */
public record TaskFilter(String words, String who, String due) {
    static final Map<String, String> WHO =
            choices("", "anybody", "me", "me", "nobody", "nobody yet", "stead", "those I stand in for");
    static final Map<String, String> DUE =
            choices("", "any", "overdue", "overdue", "today", "today or before", "week", "within 7 days");

    private static final int LONGEST = 200;

    static TaskFilter of(String words, String who, String due) {
        return new TaskFilter(
                Texts.cut(words, LONGEST).strip(), WHO.containsKey(who) ? who : "", DUE.containsKey(due) ? due : "");
    }

    public boolean isAll() {
        return words.isEmpty() && who.isEmpty() && due.isEmpty();
    }

    /**
     * @param user who looks
     * @param cases that the words found
     */
    TaskSearch search(
            String user,
            Set<String> groups,
            List<StandIn> standIns,
            Collection<String> cases,
            Instant now,
            ZoneId office) {
        return new TaskSearch(
                groups,
                false,
                words,
                cases,
                assignees(user, standIns),
                who.equals("nobody"),
                dueBefore(now, office),
                BulkActions.MOST + 1);
    }

    private List<String> assignees(String user, List<StandIn> standIns) {
        List<String> assignees = new ArrayList<>();
        if (who.equals("me")) {
            assignees.add(user);
        }
        if (who.equals("stead")) {
            standIns.forEach(one -> assignees.add(one.absent()));
        }
        return assignees;
    }

    private Instant dueBefore(Instant now, ZoneId office) {
        LocalDate today = LocalDate.ofInstant(now, office);
        return switch (due) {
            case "overdue" -> now;
            case "today" -> today.plusDays(1).atStartOfDay(office).toInstant();
            case "week" -> today.plusDays(8).atStartOfDay(office).toInstant();
            default -> null;
        };
    }

    private static Map<String, String> choices(String... keysAndWords) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (int at = 0; at < keysAndWords.length; at += 2) {
            choices.put(keysAndWords[at], keysAndWords[at + 1]);
        }
        return choices;
    }
}
