package io.cpor.process.inbox.importing;

import io.cpor.association.claim.StatusSeen;
import io.cpor.process.inbox.UnclearReason;

/**
 * What a row is to the association it speaks of.
 *
 * @param message for people; empty if there is nothing to say
 * @param news what goes to the inbox if it is to be applied, else {@code null}
 * @param doubt what people are to clarify, or {@code null} if there is nothing to do but to look at the file
 */
record RowVerdict(ImportOutcome outcome, String message, StatusSeen news, UnclearReason doubt) {
    static RowVerdict asUnchanged(String message) {
        return new RowVerdict(ImportOutcome.UNCHANGED, message, null, null);
    }

    static RowVerdict contradicting(String message) {
        return new RowVerdict(ImportOutcome.CONTRADICTING, message, null, null);
    }

    static RowVerdict contradicting(String message, UnclearReason doubt) {
        return new RowVerdict(ImportOutcome.CONTRADICTING, message, null, doubt);
    }

    /** @param news what goes to the inbox if somebody says that it is to be applied */
    static RowVerdict asQuestion(String message, StatusSeen news) {
        return new RowVerdict(ImportOutcome.QUESTION, message, news, null);
    }

    static RowVerdict asApplied(String message, StatusSeen news) {
        return new RowVerdict(ImportOutcome.APPLIED, message, news, null);
    }
}
