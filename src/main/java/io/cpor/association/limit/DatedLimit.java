package io.cpor.association.limit;

import io.cpor.association.agreement.Validity;

/** What the process owner chose for a span of time. */
public record DatedLimit(FindingLimit limit, int number, Validity validity) {}
