package io.cpor.process.taskform;

import io.cpor.association.value.Coded;

/** What staff decide about a rejection: dispute it with Microsoft, have a new POE signed for another claim, or leave it so. */
public enum DisputeDecision implements Coded {
    DISPUTE,
    NEW_POE,
    CLOSE
}
