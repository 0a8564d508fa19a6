package io.cpor.process.usertask;

import io.cpor.association.Coded;

enum EventDecision implements Coded {
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
