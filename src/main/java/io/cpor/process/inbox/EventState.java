package io.cpor.process.inbox;

import io.cpor.association.claim.DecisionTiming;
import io.cpor.association.value.Coded;

/** What became of an event. */
public enum EventState implements Coded {
    /** Stored; it waits until it can be applied. */
    KEPT("kept"),
    APPLIED("applied"),
    /** The same was known already. */
    ALREADY_RECORDED("already-recorded"),
    /** It is about an earlier claim or round, or came after the end. */
    LATE("late"),
    /** The opposite was recorded first, and stays. */
    CONTRADICTING("contradicting"),
    /** No association of ours fits it, or we do not understand its type. */
    UNMATCHED("unmatched");

    private final String code;

    EventState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    static EventState of(DecisionTiming reception) {
        return switch (reception) {
            case NEW -> APPLIED;
            case ALREADY_RECORDED -> ALREADY_RECORDED;
            case LATE -> LATE;
            case CONTRADICTING -> CONTRADICTING;
        };
    }
}
