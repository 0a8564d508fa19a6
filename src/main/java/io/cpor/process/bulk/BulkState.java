package io.cpor.process.bulk;

import io.cpor.process.filework.FileState;

/** How far a file of agreements has got. */
public enum BulkState implements FileState {
    CHECKING(Step.CHECKING),
    /** What would be started is there to be looked at; nothing is started. */
    CHECKED(Step.CHECKED),
    STARTING(Step.WORKING),
    STARTED(Step.DONE),
    /** It could not be checked, for a reason of ours. */
    FAILED(Step.FAILED);

    private final Step step;

    BulkState(Step step) {
        this.step = step;
    }

    @Override
    public Step step() {
        return step;
    }
}
