package io.cpor.association;

import java.util.List;
import java.util.stream.Stream;

/**
 * A line as it is held: each workload of a tenant, and each subscription, can be associated once (field facts 1.5).
 *
 * @param key what no other open or active association may hold
 * @param name as people say it
 */
public record ClaimedLine(String key, String name) {
    /** @param tenantId in lower case */
    public static ClaimedLine ofWorkload(String tenantId, String workload) {
        return new ClaimedLine("workload:" + tenantId + ":" + workload, workload);
    }

    /** @param subscriptionId in lower case */
    public static ClaimedLine ofSubscription(String subscriptionId) {
        return new ClaimedLine("subscription:" + subscriptionId, "subscription " + subscriptionId);
    }

    /** Every line of an agreement. */
    public static List<ClaimedLine> of(NewAssociation facts) {
        String tenantId = facts.customer().tenantId();
        return Stream.concat(
                        facts.engagement().workloads().stream().map(name -> ofWorkload(tenantId, name)),
                        facts.engagement().subscriptions().stream().map(one -> ofSubscription(one.subscriptionId())))
                .toList();
    }
}
