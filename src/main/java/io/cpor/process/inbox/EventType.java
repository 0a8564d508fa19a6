package io.cpor.process.inbox;

import io.cpor.association.value.Coded;

/** The events we understand. */
public enum EventType implements Coded {
    CONSENT_RECEIVED("cpor.consent.received"),
    CONSENT_DECLINED("cpor.consent.declined"),
    DECISION_RECEIVED("cpor.decision.received"),
    /** Partner Center showed a status; not taken from outside, only from our own looks. */
    STATUS_SEEN("cpor.status.seen");

    private final String code;

    EventType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
