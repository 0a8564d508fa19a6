package io.cpor.poe;

/** Who recorded a POE for the customer wants to accept it too; another person must. */
public final class OwnPoeReview extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OwnPoeReview() {
        super("You recorded this POE yourself, so another reviewer must accept it.");
    }
}
