package io.cpor.process.servicetask;

import io.cpor.association.Association;
import io.cpor.association.ClaimIdCorrections;
import io.cpor.partnercenter.FiledClaim;
import io.cpor.process.inbox.ClaimStatusIntake;
import org.springframework.stereotype.Component;

/**
 * Lets the association have its claim also if another one was given the claim ID before: typed wrong, or on purpose. What
 * Partner Center has under the reference of an association is the stronger.
 */
@Component
final class ClaimOwner {
    private final ClaimIdCorrections corrections;
    private final ClaimStatusIntake news;

    ClaimOwner(ClaimIdCorrections corrections, ClaimStatusIntake news) {
        this.corrections = corrections;
        this.news = news;
    }

    /** @param claim known to be the association's; whoever else has its ID loses it, and people hear of that */
    void take(FiledClaim claim, Association association) {
        String why = "Partner Center has the claim " + claim.claimId() + " under the reference of " + association.id()
                + ", so it is the claim of that one.";
        corrections
                .takeBack(claim.claimId(), association.id(), why)
                .ifPresent(other -> news.notOurs(other, claim, why));
    }
}
