package io.cpor.process.inbox.importing;

import io.cpor.association.StatusSeen;

/**
 * What a row is to the association it speaks of.
 *
 * @param message for people; empty if there is nothing to say
 * @param news what goes to the inbox if it is to be applied, else {@code null}
 */
record Verdict(ImportOutcome outcome, String message, StatusSeen news) {
    static Verdict unchanged(String message) {
        return new Verdict(ImportOutcome.UNCHANGED, message, null);
    }

    static Verdict contradicting(String message) {
        return new Verdict(ImportOutcome.CONTRADICTING, message, null);
    }

    static Verdict applied(String message, StatusSeen news) {
        return new Verdict(ImportOutcome.APPLIED, message, news);
    }
}
