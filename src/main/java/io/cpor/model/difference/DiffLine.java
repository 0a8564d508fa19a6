package io.cpor.model.difference;

/**
 * A line of a comparison.
 *
 * @param kind {@code added}, {@code removed}, {@code same}, or {@code gap} where lines that are the same are left out
 */
public record DiffLine(String kind, String text) {}
