package io.cpor.process.inbox;

import io.cpor.association.value.Coded;

/** Why a person must look at an event. */
public enum UnclearReason implements Coded {
    UNKNOWN_TYPE(
            "unknown-type",
            EventState.UNMATCHED,
            "This application does not understand events of this type. Ask the sender what it means; here it can only be"
                    + " set aside."),
    UNKNOWN_ASSOCIATION("unknown-association", EventState.UNMATCHED, "No association here has the id that it names."),
    OTHER_TENANT(
            "other-tenant",
            EventState.UNMATCHED,
            "It names another tenant than that of the association. Which of the two is meant?"),
    OTHER_CLAIM(
            "other-claim",
            EventState.UNMATCHED,
            "It names one association and the claim of another, so it fits both. Which of the two is meant?"),
    UNKNOWN_CLAIM(
            "unknown-claim",
            EventState.UNMATCHED,
            "The association that it names has another claim. Was its claim ID typed wrong?"),
    LOST_CLAIM(
            "lost-claim",
            EventState.UNMATCHED,
            "Partner Center has this claim under a reference of this application, and it is not recorded here. Perhaps a"
                    + " backup was restored that is older than the claim. If it belongs to an association that is still here,"
                    + " it is taken over when that one is filed. Otherwise look at the claim in Partner Center: keep it there,"
                    + " or end it there and start the association anew. Then set this aside and say what you did."),
    CLAIM_LEFT(
            "claim-left",
            EventState.UNMATCHED,
            "The association was withdrawn. Partner Center has this claim under its reference or its claim ID, but it is not"
                    + " surely the association's, so it was not withdrawn. Look at it in Partner Center: if it is the association's, end it"
                    + " there. Then set this aside and say what you did."),
    ANSWERED_OTHER(
            "answered-other",
            EventState.UNMATCHED,
            "Partner Center answered a call for this association with somebody else's claim. Nothing of it is taken over. What"
                    + " the call did is not known, so the association's own claim is looked at again before anything more is"
                    + " sent. If this happens more than once, tell whoever runs the connection to Partner Center; then set"
                    + " this aside."),
    NOT_OURS(
            "not-ours",
            EventState.UNMATCHED,
            "Partner Center shows the claim whose ID is recorded for this association as somebody else's. Nothing of it is"
                    + " taken over, and nothing is sent to it. Look at both claims in Partner Center, correct the claim ID on"
                    + " the page of the association, then set this aside."),
    /** Of releases before this one, whose tasks may be open still: now staff answer here. */
    ASKED_LATE(
            "asked-late",
            EventState.APPLIED,
            "Microsoft's reviewer asks for more, though the claim was verified before. Answer in Partner Center before the time"
                    + " there is over, or the claim is rejected; then set this aside."),
    /** Of releases before this one, whose tasks may be open still: now staff answer here. */
    ASKED_AFTER_END(
            "asked-after-end",
            EventState.CONTRADICTING,
            "Microsoft's reviewer asks for more, though the association is active already. It stays active, and nothing is sent"
                    + " from here: answer in Partner Center before the time there is over, or the claim is rejected. Then set"
                    + " this aside and say what you answered."),
    CONTRADICTING(
            "contradicting",
            EventState.CONTRADICTING,
            "It contradicts what is recorded of the association, which stays as it is. Look at the claim in Partner Center:"
                    + " if the news is right, withdraw the association or start it anew; then set this aside.");

    private final String code;
    private final EventState state;
    private final String words;

    UnclearReason(String code, EventState state, String words) {
        this.code = code;
        this.state = state;
        this.words = words;
    }

    @Override
    public String code() {
        return code;
    }

    /** What becomes of the event. */
    EventState state() {
        return state;
    }

    /** For the person who is to clarify it. */
    public String words() {
        return words;
    }
}
