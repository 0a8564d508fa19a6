package io.cpor.process.bulkaction;

import io.cpor.association.value.InvalidInput;
import io.cpor.process.ListedTask;
import io.cpor.process.OpenTasks;
import io.cpor.process.TooManyFiles;
import io.cpor.process.filework.StoredFile;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in what somebody wants done with many at once, and tells how far it has got; {@link BulkActionWork} does it. */
@Component
public class BulkActions {
    /** So many at once. */
    public static final int MOST = 500;

    private final BulkActionFiles files;
    private final BulkActionRows rows;
    private final OpenTasks tasks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BulkActions(
            BulkActionFiles files, BulkActionRows rows, OpenTasks tasks, TransactionTemplate transaction, Clock clock) {
        this.files = files;
        this.rows = rows;
        this.tasks = tasks;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Stores it; it is done next. The same page sent twice with the same ticks is done once.
     *
     * @param taskIds the tasks that were ticked
     * @param associationIds the associations that were ticked
     * @param sentAs what tells this page from others
     * @return the id under which it can be looked at
     * @throws InvalidInput by the field {@code ticked}
     * @throws TooManyFiles if too many are under way
     */
    public String begin(Wanted wanted, Collection<String> taskIds, Collection<String> associationIds, String sentAs) {
        refuseCount(taskIds.size() + associationIds.size());
        List<BulkActionRow> asked = asked(wanted.action(), taskIds, associationIds);
        Optional<String> before = files.sentBefore(sentAs);
        if (before.isPresent()) {
            return before.get();
        }
        String remedy = "Wait until one is done, then try again.";
        try {
            return files.places()
                    .takeIn(
                            wanted.by(),
                            "Many such actions are under way.",
                            remedy,
                            () -> transaction.execute(status -> {
                                StoredFile<BulkActionState> stored =
                                        files.add(wanted.action().label(), wanted.by(), clock.instant(), true);
                                files.recordWanted(stored.id(), wanted, sentAs);
                                rows.add(stored.id(), asked);
                                return stored.id();
                            }));
        } catch (DuplicateKeyException | TooManyFiles atTheSameMoment) { // the same may have taken the last place
            return files.sentBefore(sentAs).orElseThrow(() -> atTheSameMoment);
        }
    }

    /** @throws InvalidInput by the field {@code ticked} if so many cannot be done at once */
    public static void refuseCount(int ticked) {
        if (ticked == 0) {
            throw new InvalidInput("ticked", "Tick at least one row first.");
        }
        if (ticked > MOST) {
            throw new InvalidInput(
                    "ticked",
                    ticked + " rows are ticked, and at most " + MOST
                            + " can be done at once. Nothing was done. Tick fewer.");
        }
    }

    private List<BulkActionRow> asked(
            BulkAction action, Collection<String> taskIds, Collection<String> associationIds) {
        Map<String, ListedTask> open = new HashMap<>();
        tasks.withIds(taskIds).forEach(task -> open.put(task.id(), task));
        List<BulkActionRow> asked = new ArrayList<>();
        if (action.isOfTasks()) {
            new LinkedHashSet<>(taskIds).forEach(id -> asked.add(row(asked.size(), id, open.get(id), null)));
            return asked;
        }
        Set<String> seen = new LinkedHashSet<>(associationIds);
        for (String id : new LinkedHashSet<>(taskIds)) {
            ListedTask task = open.get(id);
            if (task == null || task.caseKey() == null) {
                asked.add(row(asked.size(), id, task, null));
            } else {
                seen.add(task.caseKey());
            }
        }
        seen.forEach(id -> asked.add(row(asked.size(), null, null, id)));
        return asked;
    }

    private static BulkActionRow row(int number, String taskId, ListedTask task, String caseKey) {
        return new BulkActionRow(
                number + 1,
                taskId,
                task == null ? null : task.name(),
                task == null ? caseKey : task.caseKey(),
                BulkActionRowState.WAITING,
                null);
    }

    public Optional<StoredFile<BulkActionState>> find(String id) {
        return files.find(id);
    }

    public Wanted wanted(String id) {
        return files.wanted(id);
    }

    /** Those of the last day, newest first. */
    public List<StoredFile<BulkActionState>> all() {
        return files.all();
    }

    /** In the order in which they were ticked. */
    public List<BulkActionRow> rows(String id) {
        return rows.all(id);
    }

    /** How many rows are in which state; each state is there. */
    public Map<BulkActionRowState, Integer> counts(String id) {
        return rows.counts(id);
    }
}
