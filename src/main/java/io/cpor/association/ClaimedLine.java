package io.cpor.association;

import io.cpor.association.agreement.Customer;
import io.cpor.association.agreement.Engagement;
import io.cpor.association.agreement.NewAssociation;
import io.cpor.association.agreement.Workload;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line as it is held: each workload of a tenant can be associated once, and each subscription once in each partner role
 * (field facts 1.5).
 *
 * @param key what no other open or active association may hold
 * @param name as people say it
 */
public record ClaimedLine(String key, String name) {
    /** @param tenantId in lower case */
    public static ClaimedLine ofWorkload(String tenantId, Workload workload) {
        return new ClaimedLine("workload:" + tenantId + ":" + workload.code(), workload.name());
    }

    /**
     * @param subscriptionId in lower case
     * @param role the code of a partner role
     */
    public static ClaimedLine ofSubscription(String subscriptionId, String role) {
        return new ClaimedLine("subscription:" + subscriptionId + ":" + role, "subscription " + subscriptionId);
    }

    /** Every line of an agreement. */
    public static List<ClaimedLine> of(NewAssociation facts) {
        return of(facts.customer(), facts.engagement());
    }

    /** Every line that is claimed of that customer. */
    public static List<ClaimedLine> of(Customer customer, Engagement engagement) {
        String role = engagement.partnerRole().code();
        return Stream.concat(
                        engagement.workloads().stream().map(one -> ofWorkload(customer.tenantId(), one)),
                        engagement.subscriptions().stream().map(one -> ofSubscription(one.subscriptionId(), role)))
                .toList();
    }
}
