package io.cpor.process.taskform;

import io.cpor.association.value.Coded;

public enum ChaseDecision implements Coded {
    SEND_AGAIN,
    GIVE_UP
}
