package io.cpor.model.migration;

/**
 * Cases of one version that are being moved.
 *
 * @param batch the id of the engine's batch, as Cockpit shows it
 * @param version the one they come from
 */
public record StartedMove(String batch, int version, int cases) {}
