package io.cpor.score;

import io.cpor.association.value.Coded;

/** Why a claim in work is not said to bring points, or not all. */
public enum NoPoints implements Coded {
    /** No report tells the customer's seats of the workload. */
    NO_ROWS,
    /** The customer pays for too few seats of it. */
    TOO_FEW_SEATS,
    /** The workload is not one of those that count. */
    NOT_COUNTED,
    /** The customer counts already by another workload. */
    CUSTOMER_COUNTS,
    /** Another workload of the customer is ours, and no report tells its seats; the customer may count already. */
    OTHER_SEATS_UNKNOWN,
    /** The customer is a deployment already by another workload. */
    DEPLOYED,
    /** So much of it is used before the claim that it brings no deployment for a year. */
    USED_BEFORE,
    /** The report leaves open how much of it is used. */
    USE_UNKNOWN,
    /** That part of the score has all its points. */
    FULL
}
