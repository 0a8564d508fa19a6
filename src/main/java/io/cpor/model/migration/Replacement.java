package io.cpor.model.migration;

/**
 * One box takes the place of another, whose id it does not have.
 *
 * @param from the id of the box cases wait at
 * @param to the id of the box in the version in force
 */
public record Replacement(String from, String to) {}
