package io.cpor.association;

import java.time.Instant;

/**
 * When an association was opened, and by whose user id.
 *
 * @param predecessor the id of the one that its customer's contact came from, or {@code null}
 */
public record Opening(String openedBy, Instant openedAt, String predecessor) {}
