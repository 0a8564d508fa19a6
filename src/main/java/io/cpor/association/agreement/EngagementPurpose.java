package io.cpor.association.agreement;

import io.cpor.association.value.Coded;

/** What an association counts for with Microsoft; one customer may need a claim for each (field facts 9.5). */
public enum EngagementPurpose implements Coded {
    MONEY,
    REVENUE,
    USAGE
}
