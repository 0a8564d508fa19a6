package io.cpor.process.taskform;

import io.cpor.association.value.Coded;

public enum EventDecision implements Coded {
    ASSIGN,
    SET_ASIDE
}
