package io.cpor.process;

import java.util.List;

/**
 * The boxes of the process that Java asks for by their ids; no other class names one. The door of the engine looks that a model
 * has them: under another id Java would not find them, and say nothing.
 */
public enum ProcessElements {
    SEND_POE("serviceTask_sendPoe"),
    FILL_POE("userTask_fillPoe"),
    CHASE_CUSTOMER("userTask_chaseCustomer"),
    REVIEW_POE("userTask_reviewPoe"),
    FILE_CLAIM("userTask_fileClaim"),
    CREATE_ASSOCIATION("serviceTask_createAssociation"),
    CORRECT_CLAIM("userTask_correctClaim"),
    POLL_VERIFICATION("serviceTask_pollVerification"),
    NEXT_POLL("gateway_nextPoll"),
    CLARIFY_STATUS("userTask_clarifyStatus"),
    ANSWER_REVIEWER("userTask_answerReviewer"),
    NEW_POE_FOR_REVIEWER("endEvent_newPoeForReviewer"),
    CONSENT("gateway_consent"),
    DECISION_RECEIVED("event_decisionReceived"),
    REVIEW_OVERDUE("startEvent_reviewOverdue"),
    ASK_MICROSOFT("userTask_askMicrosoft"),
    DECIDE_ON_DISPUTE("userTask_decideOnDispute"),
    WITHDRAW_BY_HAND("userTask_withdrawByHand");

    /** The id of the process that has these boxes. A business key alone would find instances of other processes too. */
    public static final String PROCESS = "cpor-association";

    /** The timers that bring what is ours to do: they are nobody's deadline. A model may do without them. */
    public static final List<String> OWN_TIMERS = List.of("event_pollDue", "event_poeReminderDue");

    /** Behind it a model may wait for nothing, for a moment, until it stands at {@link #CHASE_CUSTOMER}. */
    public static final String CONTACT_NAMED = "event_contactNamed";

    /** What mails a reminder. A model may do without it, and without what mails the customer below. */
    public static final String REMIND_CUSTOMER = "serviceTask_remindCustomer";

    public static final String REQUEST_CORRECTION = "serviceTask_requestCorrection";
    public static final String SEND_SIGNED_COPY = "serviceTask_sendSignedCopy";
    public static final String CONFIRM_DECLINE = "serviceTask_confirmDecline";
    public static final String ANNOUNCE_FILING = "serviceTask_announceFiling";
    public static final String CONFIRM_WITHDRAWAL = "serviceTask_confirmWithdrawal";

    private final String id;

    ProcessElements(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
