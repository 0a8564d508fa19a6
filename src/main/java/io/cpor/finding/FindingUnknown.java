package io.cpor.finding;

/** There is no finding with that id. */
public final class FindingUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FindingUnknown() {
        super("There is no such finding. Load the list of findings again.");
    }
}
