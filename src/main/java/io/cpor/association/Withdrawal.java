package io.cpor.association;

import java.time.Instant;

/** Staff no longer want the association. */
public record Withdrawal(String reason, String requestedBy, Instant requestedAt) {}
