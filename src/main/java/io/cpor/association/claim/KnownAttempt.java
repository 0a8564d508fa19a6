package io.cpor.association.claim;

/**
 * An attempt of an association at Partner Center.
 *
 * @param claimId Microsoft's number of its claim, or {@code null} as long as we have not heard of one
 */
public record KnownAttempt(String associationId, String claimId) {}
