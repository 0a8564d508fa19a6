package io.cpor.process.inbox.importing;

import io.cpor.association.StatusSeen;

/**
 * What a row is to the association it speaks of.
 *
 * @param message for people; empty if there is nothing to say
 * @param news what goes to the inbox if it is to be applied, else {@code null}
 */
record RowVerdict(ImportOutcome outcome, String message, StatusSeen news) {
    static RowVerdict unchanged(String message) {
        return new RowVerdict(ImportOutcome.UNCHANGED, message, null);
    }

    static RowVerdict contradicting(String message) {
        return new RowVerdict(ImportOutcome.CONTRADICTING, message, null);
    }

    static RowVerdict applied(String message, StatusSeen news) {
        return new RowVerdict(ImportOutcome.APPLIED, message, news);
    }
}
