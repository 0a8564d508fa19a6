package io.cpor.association;

import java.time.Instant;

/** When an association was opened, and by whose user id. */
public record Opening(String openedBy, Instant openedAt) {}
