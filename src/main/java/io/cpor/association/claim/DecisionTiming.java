package io.cpor.association.claim;

import io.cpor.association.value.Coded;

/** What an inbound fact is to the association it speaks of. */
public enum DecisionTiming implements Coded {
    /** It is news, and may change something. */
    NEW("new"),
    /** The same is known already. */
    ALREADY_RECORDED("already-recorded"),
    /** It speaks of an earlier claim or review round. */
    LATE("late"),
    /** Something else is recorded already; the first is kept. */
    CONTRADICTING("contradicting");

    private final String code;

    DecisionTiming(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
