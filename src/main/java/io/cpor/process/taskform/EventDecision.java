package io.cpor.process.taskform;

import io.cpor.association.value.Coded;

/** What staff decide about an event that fits nothing: say which association it is of, or set it aside with a reason. */
public enum EventDecision implements Coded {
    ASSIGN,
    SET_ASIDE
}
