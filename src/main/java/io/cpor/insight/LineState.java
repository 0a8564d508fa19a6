package io.cpor.insight;

import io.cpor.association.value.Coded;

/** How a workload or subscription of a customer stands with us. The first that fits counts. */
public enum LineState implements Coded {
    ACTIVE,
    IN_WORK,
    /** Microsoft reports a claim of ours of it that no association here has. */
    NOT_RECORDED,
    LOST,
    DROPPED,
    REJECTED,
    /** Nobody claims it here, and a report tells how it is used. */
    FREE,
    /** Nobody claims it here, and no report tells of it. */
    FREE_UNKNOWN;

    /** Whether it can be claimed now. */
    public boolean isClaimable() {
        return this != ACTIVE && this != IN_WORK && this != NOT_RECORDED;
    }
}
