package io.cpor.insight;

import java.time.Instant;

/**
 * What somebody stated of a line of an association, or of its whole claim.
 *
 * @param code of the line; empty if it is of the whole claim
 * @param value a day as 2026-01-31, a whole number, or {@code yes} or {@code no}; {@code null} if it is no longer known
 * @param statedBy a user id
 */
public record LineFact(
        String associationId, String code, LineFactKind kind, String value, String statedBy, Instant statedAt) {}
