package io.cpor.process.bulk;

import java.time.Instant;

/**
 * A file of agreements on its way; it goes on whether anybody watches or not, and after a restart.
 *
 * @param id cannot be guessed
 * @param handedInBy the id of who handed it in
 */
public record BulkFile(String id, String fileName, String handedInBy, Instant handedInAt, BulkState state) {}
