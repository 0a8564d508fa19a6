package io.cpor.association.status;

import io.cpor.association.Association;
import io.cpor.association.LossCause;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.ClaimStatus;
import io.cpor.association.claim.Decision;
import io.cpor.association.claim.DecisionMade;
import io.cpor.association.claim.DecisionTiming;
import io.cpor.association.claim.StatusSeen;
import java.time.Instant;
import java.util.Optional;

/** What a status means for a claim that is on its way. */
final class OpenCaseRules {
    private OpenCaseRules() {}

    static StatusReading read(Association association, Claim claim, StatusSeen seen, Instant at) {
        Optional<LossCause> cause = StatusRules.causeIn(seen);
        if (cause.isPresent() || association.claimedLines().hasNoneLeft(seen)) {
            return ofRejection(claim, seen, cause.orElse(LossCause.REJECTED), rejectionTiming(claim, seen, at));
        }
        if (seen.is(ClaimStatus.APPROVED)) {
            return new StatusReading(StatusMeaning.ACCEPTED, claim.receptionOf(Decision.ACCEPTED, at));
        }
        StatusMeaning undecided = claim.meaningOf(seen).map(StatusMeaning::of).orElse(StatusMeaning.UNKNOWN);
        return new StatusReading(undecided, isAccepted(claim) ? DecisionTiming.CONTRADICTING : DecisionTiming.NEW);
    }

    /** A rejection may be a decline or a disassociation: these end the case, and no dispute helps. */
    private static StatusReading ofRejection(Claim claim, StatusSeen seen, LossCause cause, DecisionTiming timing) {
        boolean afterApproval = timing == DecisionTiming.CONTRADICTING;
        if (cause == LossCause.DECLINED && (afterApproval || timing == DecisionTiming.NEW)) {
            return new StatusReading(StatusMeaning.DECLINED, DecisionTiming.NEW);
        }
        if (cause == LossCause.DISASSOCIATED && afterApproval) { // before it, the same words are Microsoft's decision
            return new StatusReading(StatusMeaning.DISASSOCIATED, DecisionTiming.NEW);
        }
        return new StatusReading(StatusMeaning.REJECTED, timing);
    }

    /** A final rejection is never of a round that a dispute ended, whatever clock told of it. */
    private static DecisionTiming rejectionTiming(Claim claim, StatusSeen seen, Instant at) {
        DecisionTiming timing = claim.receptionOf(Decision.REJECTED, at);
        boolean undecided = claim.decision().isEmpty();
        return timing == DecisionTiming.LATE && undecided && seen.is(ClaimStatus.REJECTED_FINAL)
                ? DecisionTiming.NEW
                : timing;
    }

    /** What Microsoft accepted is not under review any more. */
    private static boolean isAccepted(Claim claim) {
        return claim.decision()
                .map(DecisionMade::decision)
                .filter(Decision.ACCEPTED::equals)
                .isPresent();
    }
}
