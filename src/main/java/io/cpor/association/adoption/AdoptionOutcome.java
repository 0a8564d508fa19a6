package io.cpor.association.adoption;

import io.cpor.association.value.Coded;

/** What becomes of a claim that is to be adopted. */
public enum AdoptionOutcome implements Coded {
    /** It is an association now, or will be. */
    ADOPTED,
    /** An association here has the claim, or one of its lines: nothing is doubled. */
    LINKED,
    /** It cannot be adopted as the file shows it. */
    SKIPPED
}
