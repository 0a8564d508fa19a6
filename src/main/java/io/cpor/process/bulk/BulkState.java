package io.cpor.process.bulk;

import io.cpor.association.value.Coded;

/** How far a file of agreements has got. */
public enum BulkState implements Coded {
    CHECKING,
    /** What would be started is there to be looked at; nothing is started. */
    CHECKED,
    STARTING,
    STARTED,
    /** It could not be checked, for a reason of ours. */
    FAILED;

    /** Whether somebody wanted the good rows started. */
    boolean isConfirmed() {
        return this == STARTING || this == STARTED;
    }

    /** Whether it goes on by itself. */
    public boolean isBusy() {
        return this == CHECKING || this == STARTING;
    }
}
