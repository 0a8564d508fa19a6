package io.cpor.process.taskform;

import io.cpor.association.value.Coded;

public enum ChaseDecision implements Coded {
    SEND_AGAIN("send-again"),
    GIVE_UP("give-up");

    private final String code;

    ChaseDecision(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
