package io.cpor.association.status;

import io.cpor.association.Association;
import io.cpor.association.LossCause;
import io.cpor.association.Outcome;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.ClaimStatus;
import io.cpor.association.claim.Decision;
import io.cpor.association.claim.DecisionTiming;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.claim.Verification;
import io.cpor.association.value.Coded;
import java.time.Instant;
import java.util.Optional;

/** Decides what a status means for an association. It changes nothing. {@code StatusRulesTest} shows it as a table. */
public final class StatusRules {
    private StatusRules() {}

    /**
     * What Partner Center or its export shows.
     *
     * @param claimId of which claim, or {@code null} for the current one
     * @param at when it came about, by Microsoft's clock
     */
    public static StatusReading ofStatus(Association association, String claimId, StatusSeen seen, Instant at) {
        Optional<Claim> filed = association.currentClaim().filter(claim -> claim.claimId() != null);
        boolean heardOf =
                association.claims().stream().anyMatch(claim -> claimId == null || claimId.equals(claim.claimId()));
        boolean current = claimId == null
                || filed.map(Claim::claimId).filter(claimId::equals).isPresent();
        if (heardOf && !current) {
            return EndedCaseRules.ofEarlierAttempt(seen);
        }
        if (association.ending().isPresent()) {
            return isActive(association)
                    ? EndedCaseRules.ofActive(association, filed.orElseThrow(), seen, at)
                    : EndedCaseRules.ofOther(association, heardOf, seen, at);
        }
        return filed.map(claim -> OpenCaseRules.read(association, claim, seen, at))
                .orElse(new StatusReading(StatusMeaning.NOT_FILED, DecisionTiming.NEW));
    }

    /**
     * A decision that somebody told us of: the same as the status that follows from it. But it does not show that a claim
     * goes on now, as a look at Partner Center does.
     */
    public static StatusReading ofDecision(Association association, Decision decision, String reason, Instant at) {
        ClaimStatus status = decision == Decision.ACCEPTED ? ClaimStatus.APPROVED : ClaimStatus.REJECTED;
        if (association.ending().isPresent() && !isActive(association)) {
            return new StatusReading(meaningOf(status), DecisionTiming.LATE);
        }
        return ofStatus(association, null, new StatusSeen(status.code(), reason, null, at), at);
    }

    /** The customer declined, as somebody told us: possible at any time, until the association has ended without. */
    public static StatusReading ofDecline(Association association) {
        if (association.ending().isEmpty()) {
            boolean filed = association
                    .currentClaim()
                    .filter(claim -> claim.claimId() != null)
                    .isPresent();
            return new StatusReading(filed ? StatusMeaning.DECLINED : StatusMeaning.NOT_FILED, DecisionTiming.NEW);
        }
        DecisionTiming ofActive = association.loss().isEmpty() ? DecisionTiming.NEW : DecisionTiming.ALREADY_RECORDED;
        return new StatusReading(StatusMeaning.DECLINED, isActive(association) ? ofActive : DecisionTiming.LATE);
    }

    /** Whether a claim with this status, in Microsoft's words, is rejected. */
    public static boolean isRejection(String status) {
        return Coded.find(ClaimStatus.class, status)
                .filter(known -> known.meaning() == Verification.REJECTED)
                .isPresent();
    }

    /** Whether Microsoft has decided a claim that it shows so. */
    public static boolean isDecision(StatusSeen seen) {
        return seen.is(ClaimStatus.APPROVED) || isRejection(seen.status());
    }

    /** How a claim that was approved came to be rejected, if it is rejected. */
    static Optional<LossCause> causeIn(StatusSeen seen) {
        if (!isRejection(seen.status())) {
            return Optional.empty();
        }
        LossCause given = LossCause.of(seen.reason());
        boolean unsaid = given == LossCause.REJECTED && seen.is(ClaimStatus.REJECTED_FINAL);
        return Optional.of(unsaid ? LossCause.DISASSOCIATED : given); // the state after a disassociation
    }

    /** The meaning of the word alone, whatever is recorded. */
    static StatusMeaning meaningOf(StatusSeen seen) {
        return Coded.find(ClaimStatus.class, seen.status())
                .map(StatusRules::meaningOf)
                .orElse(StatusMeaning.UNKNOWN);
    }

    private static StatusMeaning meaningOf(ClaimStatus status) {
        if (status == ClaimStatus.APPROVED) {
            return StatusMeaning.ACCEPTED;
        }
        return status.meaning() == Verification.REJECTED ? StatusMeaning.REJECTED : StatusMeaning.of(status.meaning());
    }

    private static boolean isActive(Association association) {
        return association
                .ending()
                .filter(end -> end.outcome() == Outcome.ACTIVE)
                .isPresent();
    }
}
