package io.cpor.association.status;

import io.cpor.association.LossCause;
import io.cpor.association.claim.Verification;
import java.util.Optional;

/** What a status of a claim says (field facts 2.1). */
public enum StatusMeaning {
    /** There is no claim yet of which it could be said. */
    NOT_FILED(null, null),
    /** Nobody knows the status, and staff have not said what it means. */
    UNKNOWN(null, null),
    /** Microsoft has not decided. */
    PENDING(Verification.PENDING, null),
    /** The reviewer asks for more. */
    ACTION_REQUIRED(Verification.ACTION_REQUIRED, null),
    /** Microsoft verified the claim, and has not said that it is approved. */
    VERIFIED(Verification.VERIFIED, null),
    /** Nobody knows the status; staff said that the claim is rejected. */
    REJECTED_BY_STAFF(Verification.REJECTED, null),
    /** Microsoft approved the claim. */
    ACCEPTED(Verification.VERIFIED, null),
    /** The claim stands, without lines that the reviewer dropped from an association that is active. */
    LINES_DROPPED(Verification.VERIFIED, null),
    /** Microsoft rejected the claim. */
    REJECTED(Verification.REJECTED, LossCause.REJECTED),
    /** The customer declined, which ends the claim whenever it comes. */
    DECLINED(Verification.REJECTED, LossCause.DECLINED),
    /** Somebody at the partner ended the approved claim in Partner Center. */
    DISASSOCIATED(Verification.REJECTED, LossCause.DISASSOCIATED);

    private final Verification verification;
    private final LossCause cause;

    StatusMeaning(Verification verification, LossCause cause) {
        this.verification = verification;
        this.cause = cause;
    }

    /** How an association that was active is lost by it, if it is. */
    public Optional<LossCause> cause() {
        return Optional.ofNullable(cause);
    }

    /** What it means for the poll, or nothing if staff must say so first. */
    public Optional<Verification> verification() {
        return Optional.ofNullable(verification);
    }

    /** Whether the claim is over by it. */
    public boolean isRejection() {
        return verification == Verification.REJECTED;
    }

    static StatusMeaning of(LossCause cause) {
        return switch (cause) {
            case DECLINED -> DECLINED;
            case DISASSOCIATED -> DISASSOCIATED;
            case REJECTED -> REJECTED;
        };
    }

    static StatusMeaning of(Verification verification) {
        return switch (verification) {
            case PENDING -> PENDING;
            case ACTION_REQUIRED -> ACTION_REQUIRED;
            case VERIFIED -> VERIFIED;
            case REJECTED -> REJECTED_BY_STAFF;
        };
    }
}
