package io.cpor.association.claim;

/**
 * The claim of an association that has not ended.
 *
 * @param status as last seen, in Microsoft's words
 */
public record OpenClaim(String associationId, String customerName, String claimId, String status) {}
