package io.cpor.process;

import io.cpor.association.value.Coded;

/** Every message that the application sends to a running process: one for each fact that a box may wait for. */
public enum CporMessage implements Coded {
    ACTION_SETTLED,
    ASSOCIATION_WITHDRAWN,
    CLAIM_CHANGED,
    CONSENT_DECLINED,
    CONSENT_RECEIVED,
    CONTACT_NAMED,
    DECISION_RECEIVED,
    DECLINE_RECEIVED,
    POE_DECLINED,
    POE_RETURNED_LATE,
    POE_SIGNED,
    SEND_AGAIN_ASKED,
    STATUS_SETTLED
}
