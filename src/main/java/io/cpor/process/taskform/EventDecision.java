package io.cpor.process.taskform;

import io.cpor.association.value.Coded;

public enum EventDecision implements Coded {
    ASSIGN("assign"),
    SET_ASIDE("set-aside");

    private final String code;

    EventDecision(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
