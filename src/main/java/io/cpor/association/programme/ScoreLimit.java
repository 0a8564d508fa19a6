package io.cpor.association.programme;

import io.cpor.association.value.Coded;

/** A figure of the score that is no part of it: what counts, and from where on. */
public enum ScoreLimit implements Coded {
    /** How many paid seats of a workload a customer of a track has at least. */
    LEAST_SEATS,
    /** How many at most; a track without such a row has no end. */
    MOST_SEATS,
    /** Of a hundred points, how many are needed. */
    PASSING_POINTS,
    /** How many of a hundred paid seats are used in a deployment. */
    DEPLOYED_PERCENT,
    /** From how many on a customer stands just below a deployment. */
    NEAR_PERCENT,
    /** For how many months after a claim it matters what was used before it. */
    CLAIMED_MONTHS,
    /** How many months before the current one count for qualifying, too. */
    QUALIFYING_MONTHS,
    /** The codes of the workloads that count; it has no number. */
    WORKLOADS;

    boolean isOfTrack() {
        return this == LEAST_SEATS || this == MOST_SEATS;
    }
}
