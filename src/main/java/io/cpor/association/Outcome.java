package io.cpor.association;

import io.cpor.association.value.Coded;

/** How an association ended. */
public enum Outcome implements Coded {
    ACTIVE("active"),
    REJECTED("rejected"),
    DECLINED("declined"),
    WITHDRAWN("withdrawn"),
    POE_NOT_RETURNED("poe-not-returned"),
    POE_DECLINED("poe-declined");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
