package io.cpor.money;

import io.cpor.association.value.Coded;

/** Who tells a high-water mark. */
public enum MarkSource implements Coded {
    /** Microsoft's newest earning of the line, as its baseline. */
    REPORTED,
    /** Staff, from the claim's page in Partner Center, because no earning tells it. */
    STATED
}
