package io.cpor.finding;

import static io.cpor.finding.FindingSeverity.HIGH;
import static io.cpor.finding.FindingSeverity.INFO;
import static io.cpor.finding.FindingSeverity.MEDIUM;

import io.cpor.association.value.Coded;

/** What is looked for (field facts 9.6); those that ask for the most attention first. */
public enum FindingRule implements Coded {
    APPROVED_NO_USAGE(HIGH),
    USAGE_NO_EARNINGS(HIGH),
    INELIGIBLE_ACTIONABLE(HIGH),
    ROWS_STOPPED(HIGH),
    SUBSCRIPTION_ENDS(HIGH),
    UNKNOWN_CLAIM(MEDIUM),
    ROWS_FOR_DROPPED_LINE(MEDIUM),
    USAGE_FALLING(MEDIUM),
    UNUSED_SEATS(MEDIUM),
    POE_AGE(MEDIUM),
    CAP_NEAR(INFO);

    private final FindingSeverity severity;

    FindingRule(FindingSeverity severity) {
        this.severity = severity;
    }

    public FindingSeverity severity() {
        return severity;
    }
}
