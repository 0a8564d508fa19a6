package io.cpor.faults;

/** What can be asked of Partner Center. */
public enum Operation {
    /** The look-up by reference. */
    FIND,
    /** The list of what changed. */
    LIST,
    CREATE,
    SHOW,
    ATTACH_POE,
    ATTACH_FILE,
    RESUBMIT,
    DISPUTE,
    DISASSOCIATE
}
