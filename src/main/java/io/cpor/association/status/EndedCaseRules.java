package io.cpor.association.status;

import io.cpor.association.Association;
import io.cpor.association.Ending;
import io.cpor.association.Loss;
import io.cpor.association.LossCause;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.ClaimStatus;
import io.cpor.association.claim.DecisionMade;
import io.cpor.association.claim.DecisionTiming;
import io.cpor.association.claim.StatusSeen;
import java.time.Instant;
import java.util.Optional;

/** What a status means for an association that has ended, or for an attempt that was given up. The outcome stays. */
final class EndedCaseRules {
    private EndedCaseRules() {}

    /** An association that is active may be lost, be asked about, or lose a line. */
    static StatusReading ofActive(Association association, Claim claim, StatusSeen seen, Instant at) {
        Instant decidedAt = claim.decision().map(DecisionMade::at).orElseThrow();
        boolean lost = association.loss().isPresent();
        Optional<LossCause> cause = StatusRules.causeIn(seen)
                .or(() -> association.claimedLines().hasNoneLeft(seen)
                        ? Optional.of(LossCause.REJECTED)
                        : Optional.empty());
        if (cause.isPresent()) {
            boolean older = cause.get() != LossCause.DECLINED && !at.isAfter(decidedAt);
            DecisionTiming timing = lost ? DecisionTiming.ALREADY_RECORDED : DecisionTiming.NEW;
            return new StatusReading(StatusMeaning.of(cause.get()), older ? DecisionTiming.LATE : timing);
        }
        if (!lost && at.isAfter(decidedAt) && isOfQuestion(association, claim, seen)) {
            DecisionTiming timing = claim.isNews(seen) ? DecisionTiming.NEW : DecisionTiming.ALREADY_RECORDED;
            return new StatusReading(StatusRules.meaningOf(seen), timing);
        }
        if (!lost && !association.claimedLines().newlyDropped(seen).isEmpty()) {
            return new StatusReading(StatusMeaning.LINES_DROPPED, DecisionTiming.NEW);
        }
        Instant since = association.loss().map(Loss::at).orElse(decidedAt);
        boolean approved = seen.is(ClaimStatus.APPROVED);
        boolean known = approved && !lost || !at.isAfter(since);
        DecisionTiming ofKnown = approved ? DecisionTiming.ALREADY_RECORDED : DecisionTiming.LATE;
        return new StatusReading(StatusRules.meaningOf(seen), known ? ofKnown : DecisionTiming.CONTRADICTING);
    }

    /** Microsoft's reviewer asks for more after the approval, or looks at our answer to that until it is approved again. */
    private static boolean isOfQuestion(Association association, Claim claim, StatusSeen seen) {
        boolean asked = association.questionInstanceId().isPresent()
                && claim.lastSeen()
                        .filter(last -> last.is(ClaimStatus.APPROVED))
                        .isEmpty();
        return seen.is(ClaimStatus.PARTNER_ACTION_REQUIRED)
                || asked && seen.meaning().isPresent();
    }

    /**
     * One that ended without becoming active: the claim goes on nevertheless, or it does not.
     *
     * @param heardOf whether the claim is one of the association's, as far as is known here
     */
    static StatusReading ofOther(Association association, boolean heardOf, StatusSeen seen, Instant at) {
        Instant endedAt = association.ending().map(Ending::endedAt).orElseThrow();
        boolean submitted = !seen.is(ClaimStatus.DRAFT) && !StatusRules.isRejection(seen.status());
        boolean goesOn = submitted && (!heardOf || at.isAfter(endedAt));
        return new StatusReading(
                StatusRules.meaningOf(seen), goesOn ? DecisionTiming.CONTRADICTING : DecisionTiming.LATE);
    }

    /** An attempt before the current one was rejected. */
    static StatusReading ofEarlierAttempt(StatusSeen seen) {
        boolean fits = StatusRules.isRejection(seen.status());
        return new StatusReading(
                StatusRules.meaningOf(seen), fits ? DecisionTiming.LATE : DecisionTiming.CONTRADICTING);
    }
}
