package io.cpor.process.filework;

import io.cpor.association.value.Coded;

/** How far a file of some kind has got. Each kind has its own words for the same five steps. */
public interface FileState extends Coded {
    Step step();

    /** Whether it goes on by itself. */
    default boolean isBusy() {
        return step() == Step.CHECKING || step() == Step.WORKING;
    }

    /** Whether somebody wanted it done. */
    default boolean isConfirmed() {
        return step() == Step.WORKING || step() == Step.DONE;
    }

    /** What is done with a file, whatever its kind. */
    enum Step {
        CHECKING,
        /** What would be done is there to be looked at; nothing is done. */
        CHECKED,
        WORKING,
        DONE,
        FAILED
    }
}
