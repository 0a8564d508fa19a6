package io.cpor.process.policy;

import io.cpor.association.value.Coded;

/** The windows the claim policy has a row for. */
public enum PolicyWindow implements Coded {
    POE_DUE("poe-due"),
    POE_LINK("poe-link"),
    POE_REMINDER_1("poe-reminder-1"),
    POE_REMINDER_2("poe-reminder-2"),
    POE_REMINDER_3("poe-reminder-3"),
    POE_REMINDER_TICK("poe-reminder-tick"),
    POE_AGE("poe-age"),
    REVIEW("review"),
    STAFF("staff"),
    STAFF_FOLLOW_UP("staff-follow-up"),
    POLL_FIRST("poll-first"),
    POLL_LONGEST("poll-longest"),
    ACTION_REQUIRED("action-required"),
    ACTION_FOLLOW_UP("action-follow-up"),
    MICROSOFT_REVIEW("microsoft-review"),
    OPT_OUT("opt-out"),
    DISPUTE("dispute"),
    DISPUTE_FOLLOW_UP("dispute-follow-up"),
    DISPUTE_ANSWER("dispute-answer");

    private final String code;

    PolicyWindow(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
