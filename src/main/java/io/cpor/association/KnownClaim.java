package io.cpor.association;

/** The current claim of an association, and what was last seen of it. */
public record KnownClaim(String associationId, StatusSeen seen) {}
