package io.cpor.poe;

import io.cpor.association.value.Coded;

/** What a reviewer says of a returned POE. */
public enum Verdict implements Coded {
    ACCEPTED,
    CORRECTION,
    WITHDRAWN
}
