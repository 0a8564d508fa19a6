package io.cpor.association.programme;

import io.cpor.association.value.Coded;

/** One of the two paths of the partner capability score; the better one counts (field facts 9.5). */
public enum ScoreTrack implements Coded {
    /** Large customers. */
    ENTERPRISE,
    /** Small and medium business. */
    SMB
}
