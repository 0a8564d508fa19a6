package io.cpor.association;

import io.cpor.association.agreement.Engagement;
import io.cpor.association.agreement.NewAssociation;
import io.cpor.association.agreement.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One workload or one subscription of an association.
 *
 * @param droppedAt when Microsoft's reviewer dropped it from the claim, or {@code null}
 * @param heldKey what no other open or active association may hold; {@code null} once this one has let it go
 */
@Table
record ClaimLine(String workload, String product, String subscriptionId, String heldKey, Instant droppedAt) {
    static List<ClaimLine> linesOf(NewAssociation facts) {
        String tenantId = facts.customer().tenantId();
        Engagement engagement = facts.engagement();
        return Stream.concat(
                        engagement.workloads().stream()
                                .map(name -> new ClaimLine(
                                        name,
                                        null,
                                        null,
                                        ClaimedLine.ofWorkload(tenantId, name).key(),
                                        null)),
                        engagement.subscriptions().stream()
                                .map(one -> new ClaimLine(
                                        null,
                                        one.product(),
                                        one.subscriptionId(),
                                        ClaimedLine.ofSubscription(
                                                        one.subscriptionId(),
                                                        engagement.partnerRole().code())
                                                .key(),
                                        null)))
                .toList();
    }

    static List<String> workloadsOf(List<ClaimLine> lines) {
        return lines.stream().map(ClaimLine::workload).filter(Objects::nonNull).toList();
    }

    static List<Subscription> subscriptionsOf(List<ClaimLine> lines) {
        return lines.stream()
                .filter(line -> line.subscriptionId() != null)
                .map(line -> new Subscription(line.product(), line.subscriptionId()))
                .toList();
    }

    ClaimLine letGo() {
        return new ClaimLine(workload, product, subscriptionId, null, droppedAt);
    }

    /** The reviewer dropped it from the claim: whoever likes may claim it anew. */
    ClaimLine drop(Instant at) {
        return new ClaimLine(workload, product, subscriptionId, null, at);
    }

    boolean isActive() {
        return droppedAt == null;
    }

    /** Whether Partner Center means it by that name. */
    boolean isCalled(String name) {
        return name.equalsIgnoreCase(workload) || name.equalsIgnoreCase(subscriptionId);
    }

    /** As people say it. */
    String name() {
        return workload != null ? workload : "subscription " + subscriptionId;
    }
}
