package io.cpor.web.staff;

import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.Texts;
import io.cpor.process.bulkaction.BulkActions;
import io.cpor.process.bulkaction.Wanted;
import io.cpor.storage.Hashes;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a page with tick boxes sends, and the page after it.
 *
 * @param action what to do
 * @param task the ids of tasks
 * @param association the ids of associations
 * @param reason of a withdrawal
 * @param handTo the user id of who gets the tasks
 * @param pageKey tells the page from every other
 * @param confirmed not empty if it was asked already whether it is meant
 * @param awayKnown not empty if the sender knows that whoever gets the tasks is away
 * @param from which page it is: {@code associations}, or else the page of tasks
 */
public record Ticked(
        String action,
        List<String> task,
        List<String> association,
        String reason,
        String handTo,
        String pageKey,
        String confirmed,
        String awayKnown,
        String from) {
    private static final int LONGEST_ID = 64;

    public List<String> tasks() {
        return task == null ? List.of() : task;
    }

    public List<String> associations() {
        return association == null ? List.of() : association;
    }

    int count() {
        return tasks().size() + associations().size();
    }

    /** Whether so many can be done at once; else nothing more has to be asked. */
    boolean isDoable() {
        return count() > 0 && count() <= BulkActions.MOST;
    }

    boolean isConfirmed() {
        return confirmed != null && !confirmed.isEmpty();
    }

    boolean isAwayKnown() {
        return awayKnown != null && !awayKnown.isEmpty();
    }

    /** Where it was sent from. */
    public String back() {
        return "associations".equals(from) ? "/staff/associations" : TasksPage.PATH;
    }

    /** The same without ids that cannot be ours, so that nobody looks for them. */
    Ticked known() {
        return new Ticked(
                action,
                tasks().stream().filter(Ticked::canBeId).toList(),
                associations().stream().filter(Ticked::canBeId).toList(),
                reason,
                handTo == null || canBeId(handTo) ? handTo : null,
                pageKey,
                confirmed,
                awayKnown,
                from);
    }

    /** @throws InvalidInput if an id is none that could be ours */
    void refuseStrange() {
        boolean strange =
                Stream.concat(tasks().stream(), associations().stream()).anyMatch(id -> !canBeId(id));
        if (strange) {
            throw new InvalidInput(
                    "ticked",
                    "Something is ticked that is no task and no association. Nothing was done. Open the page again, and"
                            + " tick there.");
        }
    }

    private static boolean canBeId(String id) {
        return id != null && Texts.complaint(id, LONGEST_ID) == null;
    }

    /** @throws InvalidInput if nobody is chosen */
    String handToUser() {
        if (handTo == null || handTo.isBlank() || !canBeId(handTo)) {
            throw new InvalidInput("handTo", "Choose the colleague who gets the tasks.");
        }
        return handTo;
    }

    /** The same page sent again with the same ticks is the same; with others it is something new. */
    String sentAs(Wanted wanted) {
        return Hashes.sha256(String.join(
                "\n",
                String.valueOf(pageKey),
                wanted.by(),
                wanted.action().code(),
                String.valueOf(wanted.handTo()),
                String.valueOf(wanted.reason()),
                String.valueOf(new TreeSet<>(tasks())),
                String.valueOf(new TreeSet<>(associations()))));
    }
}
