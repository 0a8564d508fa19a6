package io.cpor.process.taskform;

import io.cpor.association.value.Coded;

public enum DisputeDecision implements Coded {
    DISPUTE,
    NEW_POE,
    CLOSE
}
