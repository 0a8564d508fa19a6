package io.cpor.association.claim;

import io.cpor.association.value.Coded;

/** What a look at the claim in Partner Center means for our process. */
public enum Verification implements Coded {
    PENDING("pending"),
    VERIFIED("verified"),
    ACTION_REQUIRED("action-required"),
    REJECTED("rejected");

    private final String code;

    Verification(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
