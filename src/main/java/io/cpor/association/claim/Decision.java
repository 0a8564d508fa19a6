package io.cpor.association.claim;

import io.cpor.association.value.Coded;

/** Microsoft's decision on a claim. */
public enum Decision implements Coded {
    ACCEPTED("accepted"),
    REJECTED("rejected");

    private final String code;

    Decision(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
