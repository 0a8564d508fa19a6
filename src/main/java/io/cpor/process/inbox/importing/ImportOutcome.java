package io.cpor.process.inbox.importing;

import io.cpor.association.value.Coded;

/** What a row of an export is to us; those that need a person come first. */
public enum ImportOutcome implements Coded {
    /** It says what cannot be if what is recorded here is true; nothing of it is applied. */
    CONTRADICTING("contradicting"),
    /** The portal has the claim, and we do not. */
    UNKNOWN("unknown"),
    UNREADABLE("unreadable"),
    /** It is news: applied, or to be applied if this is a preview. */
    APPLIED("applied"),
    /** The same is known already, or something newer. */
    UNCHANGED("unchanged");

    private final String code;

    ImportOutcome(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
