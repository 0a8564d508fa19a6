package io.cpor.association.claim;

import java.time.Instant;

/**
 * Microsoft's decision in one review round.
 *
 * @param at by Microsoft's clock
 */
public record DecisionMade(Decision decision, String reason, Instant at) {}
