package io.cpor.partnercenter;

import io.cpor.association.StatusSeen;

/**
 * A claim as Partner Center shows it.
 *
 * @param claimId Microsoft's number of it; opaque to us
 * @param externalReference what we created it with, or {@code null} for claims that are not ours
 */
public record FiledClaim(String claimId, String externalReference, StatusSeen seen) {}
