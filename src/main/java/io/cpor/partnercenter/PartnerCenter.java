package io.cpor.partnercenter;

import io.cpor.association.Association;
import io.cpor.association.claim.Claim;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What we ask of Partner Center. Each call that changes something there may be repeated after an unknown answer: it
 * carries a key that stays the same for the same intent. Every method throws {@link PartnerCenterUnavailable} when the
 * answer is unknown.
 */
public interface PartnerCenter {
    /** Whether a person files the claims in the portal, so that nothing here changes anything there. */
    boolean filedByHand();

    /** The claim created for this reference, if there is one. */
    Optional<FiledClaim> find(String externalReference);

    /**
     * The claim for this reference, also if it was sent to Partner Center without our having heard of it.
     *
     * @param sent when that can have been last
     * @throws PartnerCenterBusy while it may be there although it does not show yet
     */
    Optional<FiledClaim> findSent(String externalReference, Instant sent);

    /**
     * Creates the claim of the association's current attempt.
     *
     * @throws ClaimRefused if Partner Center refuses it, definitely
     */
    FiledClaim create(Association association, Claim claim);

    /** Puts the signed POE to the claim; putting the same again changes nothing. */
    void attachPoe(String claimId, ClaimDocument document);

    /**
     * Puts a file to the claim that goes with the next answer, beside the POE; putting the same again changes nothing.
     *
     * @param fileId tells it from every other, and is the same for the same file
     * @param name what people call it
     * @throws ClaimRefused if Partner Center does not take it, definitely
     */
    void attachFile(String claimId, String fileId, String name, ClaimDocument document);

    /** The claim as Partner Center shows it now. */
    FiledClaim look(String claimId);

    /**
     * Answers the reviewer and resubmits.
     *
     * @param drops the lines that are taken out of the claim with it, by workload or subscription ID
     * @param key the same for the same answer
     */
    FiledClaim resubmit(String claimId, String answer, List<String> drops, String key);

    /** Disputes the rejection. {@code key} is the same for the same dispute. */
    FiledClaim dispute(String claimId, String justification, String key);

    /** Ends the claim at the partner's own request, before or after Microsoft's decision. */
    FiledClaim disassociate(String claimId, String reason, String key);

    /** What changed then or later, by Partner Center's clock: all of it, or as much as is well read in one go. */
    ClaimChanges changedSince(Instant since);
}
