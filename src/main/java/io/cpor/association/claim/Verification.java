package io.cpor.association.claim;

import io.cpor.association.value.Coded;

/** What a look at the claim in Partner Center means for our process. */
public enum Verification implements Coded {
    PENDING,
    VERIFIED,
    ACTION_REQUIRED,
    REJECTED
}
