package io.cpor.association.agreement;

import io.cpor.association.value.Coded;

/** What the partner agreed to do for the customer (seed: "planning, implementation or adoptions"). */
public enum Purpose implements Coded {
    PLANNING,
    IMPLEMENTATION,
    ADOPTION
}
