package io.cpor.process.taskform;

import io.cpor.association.value.Coded;

public enum DisputeDecision implements Coded {
    DISPUTE("dispute"),
    NEW_POE("new-poe"),
    CLOSE("close");

    private final String code;

    DisputeDecision(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
