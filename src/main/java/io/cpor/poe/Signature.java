package io.cpor.poe;

import java.time.Instant;

/**
 * The customer signed online; who signed and in which role stands among the answers.
 *
 * @param typedName what was typed to sign with
 * @param signedAt by our clock
 * @param ip as the server saw it
 * @param browser the browser's own name for itself, cut to a storable length
 * @param contentHash the hash of what was shown and signed
 */
public record Signature(String typedName, Instant signedAt, String ip, String browser, String contentHash) {}
