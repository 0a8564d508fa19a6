package io.cpor.process.inbox.importing;

import io.cpor.association.value.Coded;

/** How far an import has got. */
public enum ImportState implements Coded {
    /** It is being found out what it would do. */
    PREVIEWING,
    /** What it would do is there to be looked at; nothing is applied. */
    PREVIEWED,
    APPLYING,
    APPLIED,
    /** It broke off; what was applied stays. */
    FAILED;

    /** Whether somebody wanted it applied. */
    boolean isConfirmed() {
        return this == APPLYING || this == APPLIED;
    }

    /** Whether it goes on by itself. */
    public boolean isBusy() {
        return this == PREVIEWING || this == APPLYING;
    }
}
