package io.cpor.process.usertask;

import io.cpor.association.Coded;

enum ChaseDecision implements Coded {
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
