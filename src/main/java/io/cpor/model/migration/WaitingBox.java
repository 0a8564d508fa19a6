package io.cpor.model.migration;

import java.util.List;

/**
 * A box at which running cases wait.
 *
 * @param name as the diagram calls it
 * @param cases how many wait there; a case may wait at several boxes at once
 * @param to the id of the box they would wait at after the move, or {@code null} if there is none
 * @param toName as the diagram in force calls that one
 * @param obstacles why they cannot be moved, in words; empty if they can
 */
public record WaitingBox(String id, String name, int cases, String to, String toName, List<String> obstacles) {}
