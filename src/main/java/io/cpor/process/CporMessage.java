package io.cpor.process;

import io.cpor.association.value.Coded;

/** Every message that the application sends to a running process: one for each fact that a box may wait for. */
public enum CporMessage implements Coded {
    ACTION_SETTLED("action-settled"),
    ASSOCIATION_WITHDRAWN("association-withdrawn"),
    CLAIM_CHANGED("claim-changed"),
    CONSENT_DECLINED("consent-declined"),
    CONSENT_RECEIVED("consent-received"),
    CONTACT_NAMED("contact-named"),
    DECISION_RECEIVED("decision-received"),
    POE_DECLINED("poe-declined"),
    POE_RETURNED_LATE("poe-returned-late"),
    POE_SIGNED("poe-signed"),
    SEND_AGAIN_ASKED("send-again-asked"),
    STATUS_SETTLED("status-settled");

    private final String code;

    CporMessage(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
