package io.cpor.process.inbox.importing;

/**
 * What became of one row.
 *
 * @param line of the file, counted from 1
 * @param claimId or {@code null} if it could not be read
 * @param message for people; empty if there is nothing to say
 * @param associationId or {@code null} if none of ours has the claim
 * @param customerName as the file has it, or {@code null}
 * @param customerHere as the association has it, if somebody must compare the two, else {@code null}
 */
public record ImportEntry(
        int line,
        String claimId,
        ImportOutcome outcome,
        String message,
        String associationId,
        String customerName,
        String customerHere) {
    ImportEntry(
            int line,
            String claimId,
            ImportOutcome outcome,
            String message,
            String associationId,
            String customerName) {
        this(line, claimId, outcome, message, associationId, customerName, null);
    }

    ImportEntry ofCustomer(String here) {
        return new ImportEntry(line, claimId, outcome, message, associationId, customerName, here);
    }
}
