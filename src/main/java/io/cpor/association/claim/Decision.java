package io.cpor.association.claim;

import io.cpor.association.value.Coded;

/** Microsoft's decision on a claim. */
public enum Decision implements Coded {
    ACCEPTED,
    REJECTED
}
