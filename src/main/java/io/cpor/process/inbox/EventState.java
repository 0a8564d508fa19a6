package io.cpor.process.inbox;

import io.cpor.association.claim.DecisionTiming;
import io.cpor.association.value.Coded;

/** What became of an event. */
public enum EventState implements Coded {
    /** Stored; it waits until it can be applied. */
    KEPT,
    APPLIED,
    /** The same was known already. */
    ALREADY_RECORDED,
    /** It is about an earlier claim or round, or came after the end. */
    LATE,
    /** The opposite was recorded first, and stays. */
    CONTRADICTING,
    /** No association of ours fits it, or we do not understand its type. */
    UNMATCHED;

    static EventState of(DecisionTiming reception) {
        return switch (reception) {
            case NEW -> APPLIED;
            case ALREADY_RECORDED -> ALREADY_RECORDED;
            case LATE -> LATE;
            case CONTRADICTING -> CONTRADICTING;
        };
    }
}
