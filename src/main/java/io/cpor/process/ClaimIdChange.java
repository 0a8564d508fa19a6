package io.cpor.process;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.ClaimIdCorrections;
import io.cpor.association.value.InvalidInput;
import io.cpor.partnercenter.ClaimNotShown;
import io.cpor.partnercenter.FiledClaim;
import io.cpor.partnercenter.PartnerCenter;
import io.cpor.partnercenter.PartnerCenterUnavailable;
import org.springframework.stereotype.Component;

/**
 * Puts a claim ID right that was typed wrong. Where Partner Center is connected it is asked first: from then on the
 * association believes that claim, and a withdrawal ends it.
 */
@Component
public class ClaimIdChange {
    private final Associations associations;
    private final ClaimIdCorrections corrections;
    private final PartnerCenter partnerCenter;

    ClaimIdChange(Associations associations, ClaimIdCorrections corrections, PartnerCenter partnerCenter) {
        this.associations = associations;
        this.corrections = corrections;
        this.partnerCenter = partnerCenter;
    }

    /**
     * From now on the association's newest claim has this ID.
     *
     * @param again the same ID once more, or empty
     * @param by the user id of who corrects it
     * @throws InvalidInput of {@code claimId} or {@code correctionReason} if it cannot be taken; nothing was changed
     */
    public void correct(String associationId, String claimId, String again, String reason, String by) {
        Association association = associations.get(associationId);
        corrections.refuseFaults(association, claimId, again, reason);
        if (!partnerCenter.filedByHand()) {
            look(claimId).mismatch(association).ifPresent(why -> {
                throw refused(why + " Look in Partner Center which claim is this association's, and type its ID.");
            });
        }
        corrections.correct(associationId, claimId, again, reason, by);
    }

    private FiledClaim look(String claimId) {
        try {
            return partnerCenter.look(claimId);
        } catch (ClaimNotShown unknown) {
            throw refused(
                    "Partner Center shows no claim " + claimId + ". Look there which ID the claim has, and type that.");
        } catch (PartnerCenterUnavailable down) {
            throw refused("Partner Center gives no answer now, so the claim " + claimId
                    + " could not be looked at. Correct it again in some minutes.");
        }
    }

    private static InvalidInput refused(String why) {
        return new InvalidInput("claimId", why + " Nothing was changed.");
    }
}
