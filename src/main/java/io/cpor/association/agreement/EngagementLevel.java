package io.cpor.association.agreement;

import io.cpor.association.value.Coded;

/** What the lines of a claim are: each engagement is claimed by one of the two (field facts 1.2). */
public enum EngagementLevel implements Coded {
    WORKLOAD("workloads"),
    SUBSCRIPTION("subscriptions");

    private final String field;

    EngagementLevel(String field) {
        this.field = field;
    }

    /** The field of an agreement that holds such lines. */
    public String field() {
        return field;
    }

    /** The field that stays empty. */
    public String emptyField() {
        return this == WORKLOAD ? SUBSCRIPTION.field : WORKLOAD.field;
    }
}
