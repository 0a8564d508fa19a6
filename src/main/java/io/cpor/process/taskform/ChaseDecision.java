package io.cpor.process.taskform;

import io.cpor.association.value.Coded;

/** What staff decide about a customer who has not returned the POE: send it again, perhaps to somebody else, or give up. */
public enum ChaseDecision implements Coded {
    SEND_AGAIN,
    GIVE_UP
}
