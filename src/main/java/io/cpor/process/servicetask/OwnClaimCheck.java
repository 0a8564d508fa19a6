package io.cpor.process.servicetask;

import io.cpor.association.Association;
import io.cpor.association.claim.Claim;
import io.cpor.partnercenter.FiledClaim;
import io.cpor.partnercenter.PartnerCenterUnavailable;
import io.cpor.process.inbox.ClaimStatusIntake;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets an answer to a call that changes something pass only if it tells of the association's own claim. With any other it is
 * unknown what the call did: the next run looks first. People read why, once, if it is surely somebody else's.
 */
@Component
final class OwnClaimCheck {
    private final ClaimStatusIntake news;

    OwnClaimCheck(ClaimStatusIntake news) {
        this.news = news;
    }

    /** The claim that was just created: with its reference, its tenant, and nothing but its lines. */
    FiledClaim requireCreated(Association association, Claim claim, FiledClaim answer) {
        String reference = association.externalReference(claim);
        if (!answer.wasCreated(association, reference)) {
            throw unknown(association, answer, answer.contradiction(association, reference));
        }
        return answer;
    }

    /** The claim of the association, whose ID is known, after a change. */
    FiledClaim requireOurs(Association association, FiledClaim answer) {
        Optional<String> why = answer.contradiction(association);
        if (why.isPresent()) {
            throw unknown(association, answer, why);
        }
        return answer;
    }

    private PartnerCenterUnavailable unknown(Association association, FiledClaim answer, Optional<String> why) {
        why.ifPresent(words -> news.answeredOther(association, answer, words));
        return new PartnerCenterUnavailable("Partner Center's answer is not surely about this association's claim");
    }
}
