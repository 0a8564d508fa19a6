package io.cpor.association.programme;

import io.cpor.association.value.Coded;

/** What a formula of units is made of (field facts 9.4). */
public enum UnitTerm implements Coded {
    /** Licences of the customer that are paid for. */
    PAID_SEATS,
    ACTIVE_USERS,
    /** The high-water mark that Microsoft reports as the baseline. */
    BASELINE,
    NOTHING;

    /** Whether units can begin with it. */
    public boolean isCount() {
        return this == PAID_SEATS || this == ACTIVE_USERS;
    }
}
