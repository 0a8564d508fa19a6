package io.cpor.process.inbox.importing;

import io.cpor.process.filework.FileState;

/** How far an import has got. */
public enum ImportState implements FileState {
    /** It is being found out what it would do. */
    PREVIEWING(Step.CHECKING),
    /** What it would do is there to be looked at; nothing is applied. */
    PREVIEWED(Step.CHECKED),
    APPLYING(Step.WORKING),
    APPLIED(Step.DONE),
    /** It broke off; what was applied stays. */
    FAILED(Step.FAILED);

    private final Step step;

    ImportState(Step step) {
        this.step = step;
    }

    @Override
    public Step step() {
        return step;
    }
}
