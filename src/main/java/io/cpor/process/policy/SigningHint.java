package io.cpor.process.policy;

import io.cpor.association.value.Coded;

/** What the customer should look at again before signing, because the reviewer would ask to change it. */
public enum SigningHint implements Coded {
    DATE_IN_FUTURE("acknowledgedOn"),
    DATE_TOO_OLD("acknowledgedOn"),
    DATE_BEFORE_AGREEMENT("acknowledgedOn"),
    DESCRIPTION_MISSING("activityDescription"),
    DESCRIPTION_SHORT("activityDescription"),
    PRODUCTS_NOT_DESCRIBED("activityDescription"),
    ACTIVITIES_MISSING("planning"),
    AUTHORITY_MISSING("authorized"),
    PARTNER_ADDRESS("signerEmail");

    private final String field;

    SigningHint(String field) {
        this.field = field;
    }

    /** The key of the field of the POE's form where it is changed. */
    public String field() {
        return field;
    }

    /** The key of its sentence in the customer's language. */
    public String messageKey() {
        return "portal.hint." + code();
    }
}
