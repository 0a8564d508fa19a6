package io.cpor.money;

import io.cpor.association.value.Coded;

/** Why an earning is summed up beside what is assigned to customers. The first that fits counts. */
public enum NotAssignable implements Coded {
    /** Microsoft reversed its payment. */
    REVERSED,
    /** It takes back what an earlier row gave. */
    NEGATIVE,
    /** It names neither a tenant nor a claim that is known here. */
    NO_CUSTOMER
}
