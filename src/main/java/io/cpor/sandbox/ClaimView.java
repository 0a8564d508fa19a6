package io.cpor.sandbox;

import java.time.Instant;

/** A claim as Partner Center shows it to its partner. */
record ClaimView(
        String id,
        String externalReference,
        String status,
        String reason,
        Instant verifiedAt,
        Instant changedAt,
        Instant createdAt,
        String customerName,
        boolean poeAttached,
        String comment) {
    static ClaimView of(SandboxClaim claim) {
        return new ClaimView(
                claim.id(),
                claim.externalReference(),
                claim.status(),
                claim.reason(),
                claim.verifiedAt(),
                claim.changedAt(),
                claim.createdAt(),
                claim.customerName(),
                claim.poeAttached(),
                claim.comment());
    }
}
