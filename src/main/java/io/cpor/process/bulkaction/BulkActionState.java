package io.cpor.process.bulkaction;

import io.cpor.process.filework.FileState;

/** How far a bulk action has got. Nobody has to look at it first, so it is only a moment in the first two. */
public enum BulkActionState implements FileState {
    ASKED(Step.CHECKING),
    READY(Step.CHECKED),
    WORKING(Step.WORKING),
    DONE(Step.DONE),
    FAILED(Step.FAILED);

    private final Step step;

    BulkActionState(Step step) {
        this.step = step;
    }

    @Override
    public Step step() {
        return step;
    }
}
