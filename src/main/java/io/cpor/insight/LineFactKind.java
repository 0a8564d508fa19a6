package io.cpor.insight;

import io.cpor.association.value.Coded;

/** What staff state of a claim because no report has it. */
public enum LineFactKind implements Coded {
    /** The last day of the line's subscription. */
    SUBSCRIPTION_END,
    /** Whether incentive payments are given up for the whole claim. */
    PAYMENT_OPT_OUT,
    /** The most active users before the claim, as the claim's page shows them. */
    PRIOR_HIGH_WATER_MARK;

    /** Whether it is said once for the whole claim, and not for each line. */
    public boolean isOfClaim() {
        return this == PAYMENT_OPT_OUT;
    }
}
