package io.cpor.process.inbox.importing;

import io.cpor.association.value.Coded;

/** What a row of an export is to us; those that need a person come first. */
public enum ImportOutcome implements Coded {
    /** It says what cannot be if what is recorded here is true; nothing of it is applied. */
    CONTRADICTING,
    /** It is news, but perhaps of another customer, or something about it fits nothing here: applied only if ticked. */
    QUESTION,
    /** The portal has the claim, and we do not. */
    UNKNOWN,
    UNREADABLE,
    /** It is news: applied, or to be applied if this is a preview. */
    APPLIED,
    /** The same is known already, or something newer. */
    UNCHANGED
}
