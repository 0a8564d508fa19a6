package io.cpor.finding;

import io.cpor.association.value.Coded;

/** What becomes of a finding. */
public enum FindingState implements Coded {
    /** Somebody should act on it. */
    OPEN,
    /** Somebody said that it is done; it opens again if it worsens, or shows in a later month. */
    DEALT_WITH,
    /** Somebody left it for a reason, until a date, or until it worsens by a fifth. */
    SET_ASIDE,
    /** The reports no longer show it; nobody had to say so. */
    ENDED
}
