package io.cpor.association.claim;

import io.cpor.association.value.Coded;

/**
 * The customer's consent to one claim. Silence means consent: it is {@link #GIVEN} by the customer or {@link #DEEMED}
 * when the opt-out window passed (field facts 2.4).
 */
public enum Consent implements Coded {
    ASKED("asked"),
    GIVEN("given"),
    DEEMED("deemed"),
    DECLINED("declined");

    private final String code;

    Consent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether the customer need not be asked again for the same claim. */
    public boolean isKnown() {
        return this == GIVEN || this == DEEMED;
    }
}
