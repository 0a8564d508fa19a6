package io.cpor.finding;

import io.cpor.association.value.Coded;

/** How much a finding asks for attention. */
public enum FindingSeverity implements Coded {
    /** Money or an association is at risk. */
    HIGH,
    MEDIUM,
    /** Good to know. */
    INFO
}
