package io.cpor.process.policy;

import io.cpor.association.value.Coded;

/** The windows the claim policy has a row for. */
public enum PolicyWindow implements Coded {
    POE_DUE,
    POE_LINK,
    POE_REMINDER_1,
    POE_REMINDER_2,
    POE_REMINDER_3,
    POE_REMINDER_TICK,
    POE_AGE,
    REVIEW,
    STAFF,
    STAFF_FOLLOW_UP,
    POLL_FIRST,
    POLL_LONGEST,
    ACTION_REQUIRED,
    ACTION_FOLLOW_UP,
    MICROSOFT_REVIEW,
    OPT_OUT,
    DISPUTE,
    DISPUTE_FOLLOW_UP,
    DISPUTE_ANSWER
}
