package io.cpor.process.bulk;

import io.cpor.association.value.Coded;

/** How far a file of agreements has got. */
public enum BulkState implements Coded {
    CHECKING("checking"),
    /** What would be started is there to be looked at; nothing is started. */
    CHECKED("checked"),
    STARTING("starting"),
    STARTED("started"),
    /** It could not be checked, for a reason of ours. */
    FAILED("failed");

    private final String code;

    BulkState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether somebody wanted the good rows started. */
    boolean isConfirmed() {
        return this == STARTING || this == STARTED;
    }

    /** Whether it goes on by itself. */
    public boolean isBusy() {
        return this == CHECKING || this == STARTING;
    }
}
