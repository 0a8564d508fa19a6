package io.cpor.association;

import io.cpor.association.value.Coded;

/** How an association ended. */
public enum Outcome implements Coded {
    ACTIVE,
    REJECTED,
    DECLINED,
    WITHDRAWN,
    POE_NOT_RETURNED,
    POE_DECLINED
}
