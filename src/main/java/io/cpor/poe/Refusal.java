package io.cpor.poe;

import java.time.Instant;

/** The customer declined to sign. */
public record Refusal(String reason, Instant declinedAt) {}
