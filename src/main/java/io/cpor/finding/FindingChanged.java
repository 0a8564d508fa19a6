package io.cpor.finding;

/** Somebody else changed the finding meanwhile. */
public final class FindingChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FindingChanged() {
        super("Somebody else, or a new report, changed this finding meanwhile. Nothing was changed; look at it again.");
    }
}
