package io.cpor.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A claim as Partner Center shows it to its partner. */
record ClaimView(
        String id,
        String externalReference,
        String status,
        String subStatus,
        String reason,
        Instant verifiedAt,
        Instant changedAt,
        Instant createdAt,
        String tenantId,
        String customerName,
        boolean poeAttached,
        String comment,
        List<Line> lines) {
    /** A workload, or a subscription of a product. */
    record Line(String workload, String product, String subscriptionId, boolean dropped) {
        private static final Pattern SUBSCRIPTION =
                Pattern.compile("(.+) ([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");

        static Line of(String claimed, boolean dropped) {
            Matcher subscription = SUBSCRIPTION.matcher(claimed);
            return subscription.matches()
                    ? new Line(null, subscription.group(1), subscription.group(2), dropped)
                    : new Line(claimed, null, null, dropped);
        }
    }

    static ClaimView of(SandboxClaim claim) {
        return new ClaimView(
                claim.id(),
                claim.externalReference(),
                claim.status(),
                claim.subStatus(),
                claim.reason(),
                claim.verifiedAt(),
                claim.changedAt(),
                claim.createdAt(),
                claim.tenantId(),
                claim.customerName(),
                claim.poeAttached(),
                claim.comment(),
                claim.claimed()
                        .lines()
                        .map(line -> Line.of(line, claim.droppedLines().contains(line)))
                        .toList());
    }
}
