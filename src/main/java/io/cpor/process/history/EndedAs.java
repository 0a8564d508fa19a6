package io.cpor.process.history;

import io.cpor.association.value.Coded;

/**
 * How an association ended, as managers count it: an {@link io.cpor.association.Outcome}, but what was active and was lost
 * afterwards is lost.
 */
public enum EndedAs implements Coded {
    ACTIVE,
    LOST,
    REJECTED,
    DECLINED,
    WITHDRAWN,
    POE_NOT_RETURNED,
    POE_DECLINED;

    /** The code in SQL, of a row {@code a} of the associations; null until it ended. */
    static final String SQL = "case when a.loss_cause is not null then 'lost' else a.ending_outcome end";
}
