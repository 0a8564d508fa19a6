package io.cpor.association.claim;

/** The current claim of an association, and what was last seen of it. */
public record KnownClaim(String associationId, StatusSeen seen) {}
