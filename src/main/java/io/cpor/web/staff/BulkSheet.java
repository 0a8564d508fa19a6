package io.cpor.web.staff;

import io.cpor.process.bulk.BulkRow;
import io.cpor.process.bulk.BulkStarts;
import io.cpor.process.bulk.BulkState;
import io.cpor.process.bulk.GuessedText;
import io.cpor.process.bulk.RowState;
import io.cpor.process.filework.StoredFile;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file of agreements on the staff's page.
 *
 * @param guess how its letters were read if the file does not say that, or {@code null}
 * @param faulty the first of those with faults, found at the check or at the start
 * @param others the first of the good ones, or of those that were started
 */
public record BulkSheet(
        StoredFile<BulkState> run,
        Map<RowState, Integer> counts,
        GuessedText guess,
        List<BulkRow> faulty,
        List<BulkRow> others) {
    private static final int MOST_SHOWN = 200;

    static BulkSheet of(StoredFile<BulkState> run, BulkStarts starts) {
        boolean untold = run.state().isBusy() || run.state() == BulkState.FAILED;
        return new BulkSheet(
                run,
                starts.counts(run.id()),
                starts.guess(run.id()).orElse(null),
                untold ? List.of() : starts.rows(run.id(), Set.of(RowState.FAULTY, RowState.REFUSED), 0, MOST_SHOWN),
                untold ? List.of() : starts.rows(run.id(), Set.of(RowState.GOOD, RowState.STARTED), 0, MOST_SHOWN));
    }

    public boolean busy() {
        return run.state().isBusy();
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int good() {
        return counts.get(RowState.GOOD);
    }

    public int started() {
        return counts.get(RowState.STARTED);
    }

    /** With faults, found at the check or at the start. */
    public int refused() {
        return counts.get(RowState.FAULTY) + counts.get(RowState.REFUSED);
    }

    /** How many rows of {@link #toDo} are done in this state. */
    public int done() {
        return switch (run.state()) {
            case CHECKING -> total() - counts.get(RowState.READ);
            default -> started() + counts.get(RowState.REFUSED);
        };
    }

    public int toDo() {
        return switch (run.state()) {
            case CHECKING -> total();
            default -> total() - counts.get(RowState.FAULTY);
        };
    }

    public int moreFaulty() {
        return refused() - faulty.size();
    }

    public int moreOthers() {
        return good() + started() - others.size();
    }
}
