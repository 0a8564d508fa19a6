package io.cpor.association;

import java.time.Instant;

/**
 * A line that Microsoft's reviewer dropped from the claim; the claim goes on without it.
 *
 * @param workload or {@code null} if it is a subscription
 */
public record DroppedLine(String workload, String product, String subscriptionId, Instant droppedAt) {
    /** As people say it. */
    public String name() {
        return workload != null ? workload : product + " " + subscriptionId;
    }
}
