package io.cpor.process.bulk;

import java.util.List;

/**
 * One row of a file of agreements.
 *
 * @param line of the file, counted from 1
 * @param customer as the file names it, or {@code null}
 * @param faults each names its column and says what to do
 * @param associationId once it is started, else {@code null}
 */
public record BulkRow(int line, String customer, RowState state, List<String> faults, String associationId) {}
