package io.cpor.poe;

import io.cpor.association.value.Coded;

/** What somebody of ours did to a POE, or to the case it is of, so that another person must accept it. */
public enum PoeHand implements Coded {
    OPENED("opened", "You opened this association yourself, so another reviewer must accept this POE."),
    HANDED_IN(
            "handed-in",
            "You handed in the file that this association was started from, so another reviewer must accept this POE."),
    /** At the same e-mail address; before there was {@link #CHANGED_ADDRESS}, at whichever. */
    CHANGED_CONTACT(
            "changed-contact",
            "You changed the customer's contact yourself, so another reviewer must accept this POE."),
    /** That with another e-mail address. */
    CHANGED_ADDRESS(
            "changed-address",
            "You changed the customer's contact yourself, so another reviewer must accept this POE."),
    FILED_PAPER("filed-paper", "You recorded this POE yourself, so another reviewer must accept it."),
    TYPED_OFF("typed-off", "You recorded this POE yourself, so another reviewer must accept it.");

    private final String code;
    private final String refusal;

    PoeHand(String code, String refusal) {
        this.code = code;
        this.refusal = refusal;
    }

    @Override
    public String code() {
        return code;
    }

    /** What is said to who wants to accept the POE all the same. */
    public String refusal() {
        return refusal;
    }
}
