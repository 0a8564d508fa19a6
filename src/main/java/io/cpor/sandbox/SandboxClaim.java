package io.cpor.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A claim as Microsoft knows it.
 *
 * @param partnerRole as the partner wrote it, or {@code null}
 * @param claimed the workloads or subscriptions, one a line
 * @param comment what the partner last wrote, with a resubmission or a dispute
 */
record SandboxClaim(
        long number,
        String externalReference,
        String tenantId,
        String customerName,
        String contactName,
        String contactEmail,
        String partnerName,
        String partnerRole,
        String claimed,
        String dropped,
        String status,
        String subStatus,
        String reason,
        String comment,
        boolean disputed,
        boolean poeAttached,
        Instant createdAt,
        Instant verifiedAt,
        Instant changedAt) {

    private static final Set<String> OPEN = Set.of("Submitted", "Under review", "Dispute", "Partner action required");

    public String id() {
        return Long.toString(number);
    }

    public boolean isOpen() {
        return OPEN.contains(status);
    }

    public boolean isUnderReview() {
        return isOpen() && !status.equals("Partner action required");
    }

    public boolean approved() {
        return status.equals("Approved");
    }

    /** Whether the reviewer may ask for more: also after the approval. */
    public boolean isAskable() {
        return isUnderReview() || approved();
    }

    /** Whether nobody may claim that as well. */
    boolean isBarring(NewSandboxClaim other) {
        boolean sameRole =
                partnerRole == null || other.partnerRole() == null || partnerRole.equals(other.partnerRole());
        return !isOver() && sameRole && lines().stream().anyMatch(other.lines()::contains);
    }

    public boolean isOver() {
        return status.startsWith("Rejected");
    }

    /** What the claim still covers. */
    public List<String> lines() {
        return claimed.lines().filter(line -> !droppedLines().contains(line)).toList();
    }

    /** What the reviewer dropped of it. */
    public List<String> droppedLines() {
        return dropped.lines().toList();
    }

    /** What stands before the random part and the attempt in the reference: the partner's own number of the case. */
    String associationId() {
        return externalReference.replaceFirst("(-[0-9a-f]{16})?-\\d+$", "");
    }
}
