package io.cpor.poe;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * The signed POE as it was rendered and sealed, once.
 *
 * @param sha256 of the sealed file, in hex
 */
public record SealedDocument(@JsonIgnore String documentId, String sha256, Instant at) {}
