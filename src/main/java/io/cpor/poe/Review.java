package io.cpor.poe;

import java.time.Instant;

/**
 * The review of a returned POE.
 *
 * @param correction what the customer is asked to put right, in the reviewer's words, or {@code null}
 * @param comment for colleagues, or {@code null}
 */
public record Review(Verdict verdict, String correction, String comment, String reviewedBy, Instant reviewedAt) {}
