package io.cpor.process.inbox.importing;

import java.time.Instant;

/**
 * One import on its way, which goes on whether anybody watches or not. What was previewed is held here, so that exactly
 * that is applied.
 */
public final class ImportRun {
    private final String id;
    private final String fileName;
    private final String by;
    private final Instant handedIn;

    private volatile ImportState state = ImportState.PREVIEWING;
    private volatile Instant touchedAt;
    private volatile int done;
    private volatile int total;
    private volatile ImportPlan plan;
    private volatile ImportReport report;

    ImportRun(String id, String fileName, String by, Instant handedIn, int rows) {
        this.id = id;
        this.fileName = fileName;
        this.by = by;
        this.handedIn = handedIn;
        this.touchedAt = handedIn;
        this.total = rows;
    }

    /** Cannot be guessed. */
    public String id() {
        return id;
    }

    public String fileName() {
        return fileName;
    }

    /** The id of who handed the file in. */
    public String by() {
        return by;
    }

    public Instant handedIn() {
        return handedIn;
    }

    public ImportState state() {
        return state;
    }

    /** How many of {@link #total} rows are done in this state. */
    public int done() {
        return done;
    }

    public int total() {
        return total;
    }

    /** What it would do or did, or {@code null} as long as that is not known. */
    public ImportReport report() {
        return report;
    }

    ImportPlan plan() {
        return plan;
    }

    Instant touchedAt() {
        return touchedAt;
    }

    void recordProgress(int rows) {
        done = rows;
    }

    synchronized void recordPreview(ImportPlan what, Instant at) {
        plan = what;
        report = what.preview();
        touchedAt = at;
        state = ImportState.PREVIEWED;
    }

    /** @return whether it is now for the first time to be applied */
    synchronized boolean beginApplying(Instant at) {
        boolean first = state == ImportState.PREVIEWED;
        if (first) {
            total = plan.changes().size();
            done = 0;
            touchedAt = at;
            state = ImportState.APPLYING;
        }
        return first;
    }

    synchronized void recordApplied(ImportReport what, Instant at) {
        plan = null;
        report = what;
        touchedAt = at;
        state = ImportState.APPLIED;
    }

    synchronized void recordFailure(Instant at) {
        plan = null;
        touchedAt = at;
        state = ImportState.FAILED;
    }
}
