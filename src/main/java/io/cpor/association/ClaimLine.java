package io.cpor.association;

import io.cpor.association.agreement.Customer;
import io.cpor.association.agreement.Engagement;
import io.cpor.association.agreement.Subscription;
import io.cpor.association.agreement.Workload;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One workload or one subscription of an association.
 *
 * @param workload what Microsoft called it when the association began, or {@code null} of a subscription
 * @param workloadCode by which it is held, or {@code null} of a subscription
 * @param droppedAt when Microsoft's reviewer dropped it from the claim, or {@code null}
 * @param heldKey what no other open or active association may hold; {@code null} once this one has let it go
 */
@Table
record ClaimLine(
        String workload,
        String workloadCode,
        String product,
        String subscriptionId,
        String heldKey,
        Instant droppedAt) {
    static List<ClaimLine> linesOf(Customer customer, Engagement engagement) {
        String tenantId = customer.tenantId();
        return Stream.concat(
                        engagement.workloads().stream()
                                .map(one -> new ClaimLine(
                                        one.name(),
                                        one.code(),
                                        null,
                                        null,
                                        ClaimedLine.ofWorkload(tenantId, one).key(),
                                        null)),
                        engagement.subscriptions().stream()
                                .map(one -> new ClaimLine(
                                        null,
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

    static List<Workload> workloadsOf(List<ClaimLine> lines) {
        return lines.stream()
                .filter(line -> line.workload() != null)
                .map(line -> new Workload(line.workloadCode(), line.workload()))
                .toList();
    }

    static List<Subscription> subscriptionsOf(List<ClaimLine> lines) {
        return lines.stream()
                .filter(line -> line.subscriptionId() != null)
                .map(line -> new Subscription(line.product(), line.subscriptionId()))
                .toList();
    }

    ClaimLine letGo() {
        return new ClaimLine(workload, workloadCode, product, subscriptionId, null, droppedAt);
    }

    /** The reviewer dropped it from the claim: whoever likes may claim it anew. */
    ClaimLine drop(Instant at) {
        return new ClaimLine(workload, workloadCode, product, subscriptionId, null, at);
    }

    boolean isActive() {
        return droppedAt == null;
    }

    /** Whether Partner Center means it by that name, or we by that code. */
    boolean isCalled(String name) {
        return name.equalsIgnoreCase(workload)
                || name.equalsIgnoreCase(workloadCode)
                || name.equalsIgnoreCase(subscriptionId);
    }

    /** As people say it. */
    String name() {
        return workload != null ? workload : "subscription " + subscriptionId;
    }
}
