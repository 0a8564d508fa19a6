package io.cpor.report.intake;

/**
 * A row of a report that could not be read.
 *
 * @param part the file within a ZIP; empty if there is none
 * @param words everything that is wrong with it
 */
public record RowFault(long line, String part, String words) {}
