package io.cpor.poe;

import java.time.Instant;

/** The customer declined to sign. */
public record Declination(String reason, Instant declinedAt) {}
