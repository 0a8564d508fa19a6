package io.cpor.process.inbox.importing;

import io.cpor.association.value.Coded;

/** How far an import has got. */
public enum ImportState implements Coded {
    /** It is being found out what it would do. */
    PREVIEWING("previewing"),
    /** What it would do is there to be looked at; nothing is applied. */
    PREVIEWED("previewed"),
    APPLYING("applying"),
    APPLIED("applied"),
    /** It broke off; what was applied stays. */
    FAILED("failed");

    private final String code;

    ImportState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether it goes on by itself. */
    public boolean isBusy() {
        return this == PREVIEWING || this == APPLYING;
    }
}
