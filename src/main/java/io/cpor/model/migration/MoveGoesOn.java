package io.cpor.model.migration;

/** Cases are still being moved. */
public final class MoveGoesOn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MoveGoesOn(String batch) {
        super("Cases are still being moved (batch " + batch + "). Wait until that is done.");
    }
}
