package io.cpor.association.claim;

import io.cpor.association.value.Coded;

/** Whether a fact that came in is new, already recorded, late or contradicting. */
public enum DecisionTiming implements Coded {
    /** It is news, and may change something. */
    NEW,
    /** The same is known already. */
    ALREADY_RECORDED,
    /** It speaks of an earlier claim or review round. */
    LATE,
    /** Something else is recorded already; the first is kept. */
    CONTRADICTING
}
