package io.cpor.association.claim;

import java.time.Instant;

/**
 * Our dispute of a rejection; Microsoft allows one per claim (field facts 2.8).
 *
 * @param filedAt when it reached Partner Center, or {@code null} until then
 */
public record Dispute(String justification, Instant filedAt) {}
