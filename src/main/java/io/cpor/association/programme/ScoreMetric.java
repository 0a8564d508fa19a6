package io.cpor.association.programme;

import io.cpor.association.value.Coded;

/** A part of the partner capability score for Modern Work (field facts 9.5). */
public enum ScoreMetric implements Coded {
    /** Customers that count now less those that counted a year ago. */
    CUSTOMER_ADDS,
    INTERMEDIATE_CERTIFICATIONS,
    ADVANCED_CERTIFICATIONS,
    USAGE_GROWTH,
    /** Customers who use enough of what they pay for. */
    DEPLOYMENTS
}
