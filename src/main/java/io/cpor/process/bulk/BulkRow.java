package io.cpor.process.bulk;

import java.util.List;

/**
 * One row of a file of agreements.
 *
 * @param line of the file, counted from 1
 * @param customer as the file names it, or {@code null}
 * @param signedOn the day of the agreement as it was understood, or {@code null}; known until it is started
 * @param summary whom the POE would be mailed to and what would be claimed, or {@code null}; known until it is started
 * @param faults each names its column and says what to do
 * @param associationId once it is started, else {@code null}
 */
public record BulkRow(
        int line,
        String customer,
        String signedOn,
        AgreementSummary summary,
        RowState state,
        List<String> faults,
        String associationId) {}
