package io.cpor.association;

import java.time.Instant;

/** How and when an association ended; recorded by the end event that was reached. */
public record Ending(Outcome outcome, Instant endedAt) {}
