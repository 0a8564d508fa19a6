package io.cpor.model;

import java.time.Instant;

/**
 * A version of a model of an owner's own that is no longer deployed.
 *
 * @param id names its file, which can still be downloaded
 * @param name of its file
 * @param deployedBy the user who deployed it, or {@code null} if that is not known
 * @param sha256 of its file, in hex
 */
public record TakenBackModel(
        String id,
        String name,
        int version,
        String deployedBy,
        Instant deployedAt,
        String takenBackBy,
        Instant takenBackAt,
        String sha256) {}
