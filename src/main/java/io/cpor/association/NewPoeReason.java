package io.cpor.association;

import io.cpor.association.claim.Claim;
import io.cpor.association.claim.StatusSeen;
import java.util.Optional;

/**
 * Why a customer who signed a POE before is asked for another one.
 *
 * @param words what Microsoft's reviewer says of it, or {@code null} if that is not about the POE
 */
public record NewPoeReason(boolean rejected, String words) {
    /** Of the newest claim: its reviewer asks for a POE, or it was rejected; nothing if no claim was filed yet. */
    static Optional<NewPoeReason> of(Claim claim) {
        return Optional.of(claim)
                .filter(filed -> filed.claimId() != null)
                .map(filed -> filed.isRejected()
                        ? new NewPoeReason(true, null)
                        : new NewPoeReason(
                                false, filed.lastSeen().map(StatusSeen::reason).orElse(null)));
    }

    /** The sentence that tells the customer; its place {0} is the partner's name. */
    public String messageKey() {
        return rejected ? "portal.start.newRejected" : "portal.start.newAsked";
    }

    /** The same for somebody who did not sign the POE before. */
    public String anotherMessageKey() {
        return rejected ? "portal.start.anotherRejected" : "portal.start.anotherAsked";
    }
}
