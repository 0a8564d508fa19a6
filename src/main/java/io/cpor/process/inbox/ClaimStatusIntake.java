package io.cpor.process.inbox;

import io.cpor.association.Association;
import io.cpor.association.LossCause;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.ClaimIds;
import io.cpor.association.claim.ClaimStatus;
import io.cpor.association.claim.Decision;
import io.cpor.association.claim.DecisionTiming;
import io.cpor.association.claim.KnownAttempt;
import io.cpor.association.claim.KnownClaim;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.claim.Verification;
import io.cpor.partnercenter.FiledClaim;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What our own looks at Partner Center bring to the inbox. */
@Component
public class ClaimStatusIntake {
    /** Our own looks say all they say in their id. */
    private static final String SAME = "";

    private static final int BATCH = 500;

    private final ClaimIds claimIds;
    private final Inbox inbox;
    private final InboxRun run;
    private final LostClaims lostClaims;
    private final Clock clock;

    ClaimStatusIntake(ClaimIds claimIds, Inbox inbox, InboxRun run, LostClaims lostClaims, Clock clock) {
        this.claimIds = claimIds;
        this.inbox = inbox;
        this.run = run;
        this.lostClaims = lostClaims;
        this.clock = clock;
    }

    /**
     * The sweep saw these claims: what is news of one of ours is stored, and wakes its association. One that an application
     * like this one created, and that nobody here knows, is put before people.
     */
    public void applySwept(List<FiledClaim> shown) {
        for (int from = 0; from < shown.size(); from += BATCH) {
            store(shown.subList(from, Math.min(from + BATCH, shown.size())));
        }
    }

    private void store(List<FiledClaim> shown) {
        Map<String, KnownClaim> known =
                claimIds.knownClaims(shown.stream().map(FiledClaim::claimId).toList());
        List<FiledClaim> others = shown.stream()
                .filter(claim -> !known.containsKey(claim.claimId()) && claim.externalReference() != null)
                .toList();
        Map<String, KnownAttempt> attempts = claimIds.attempts(
                others.stream().map(FiledClaim::externalReference).toList());
        for (FiledClaim claim : shown) {
            KnownClaim ours = known.get(claim.claimId());
            if (ours != null && claim.seen().isNewsTo(ours.seen())) {
                store(ours.associationId(), claim);
            }
        }
        for (FiledClaim claim : others) {
            KnownAttempt attempt = attempts.get(claim.externalReference());
            if (attempt != null && attempt.claimId() == null) {
                store(attempt.associationId(), claim);
            }
        }
        lostClaims.report(others.stream()
                .filter(claim -> !attempts.containsKey(claim.externalReference()))
                .toList());
    }

    private void store(String associationId, FiledClaim claim) {
        inbox.receive(
                InboxEvent.statusSeen(associationId, claim.claimId(), claim.seen(), clock.instant())
                        .ofTenant(claim.tenantId()),
                SAME);
    }

    /**
     * The portal's export shows a claim of this association so. It is applied at once, so that thousands of them do not
     * stand before what others send; what cannot be applied yet is kept.
     *
     * @param told when it came about as the export says
     */
    public EventState applyExported(Association association, String claimId, StatusSeen seen, Instant told) {
        return run.now(InboxEvent.statusSeen(association.id(), claimId, seen, clock.instant(), told), SAME);
    }

    /**
     * The portal's export shows a claim of this association as it cannot be if what is recorded here is true. People look at
     * it, once for the same.
     *
     * @param seen with the time of the row, or when the file came
     * @param told when it came about as the export says, or {@code null}
     * @param tenantId as the export says, or {@code null}
     */
    public void recordContradiction(
            Association association,
            String claimId,
            StatusSeen seen,
            Instant told,
            String tenantId,
            UnclearReason doubt) {
        run.unclear(InboxEvent.contradicting(association.id(), claimId, seen, told, tenantId), SAME, doubt);
    }

    /**
     * A withdrawal found this claim under the reference of the association and left it alone. People look at it, once.
     *
     * @param why it may be somebody else's
     */
    public void leftAlone(Association association, FiledClaim claim, String why) {
        run.unclear(
                InboxEvent.claimLeft(association.id(), claim, why, clock.instant()), SAME, UnclearReason.CLAIM_LEFT);
    }

    /** Whether this very change came before, from whomever. */
    public boolean hasCome(String claimId, StatusSeen seen, Instant told) {
        return inbox.hasEvent(InboxEvent.statusId(claimId, seen, told));
    }

    /** Whether the current claim had this status before, with this reason if there is one; each begins as submitted. */
    public boolean wasStatus(Association association, String status, String reason) {
        String claimId = association.openClaim().claimId();
        return ClaimStatus.SUBMITTED.code().equals(status)
                || inbox.hasDuplicate(association.id(), claimId, status, reason);
    }

    /**
     * The poll of this association's claim showed it: what that means for the poll. An approval goes through the inbox; a
     * rejection is recorded here, because the poll itself leads on; one of an earlier round is stale.
     */
    public Verification recordStatus(Association association, Verification meaning) {
        Claim claim = association.openClaim();
        StatusSeen shown = claim.lastSeen().orElseThrow();
        if (isDeclined(shown, claim) || isDisassociated(shown, claim)) {
            inbox.receive(InboxEvent.statusSeen(association.id(), claim.claimId(), shown, clock.instant()), SAME);
            return Verification.PENDING; // the inbox ends the review
        }
        Instant at = Optional.ofNullable(shown.changedAt()).orElseGet(clock::instant);
        association.dropLines(shown, at);
        Optional<Decision> decision = decisionIn(association, shown);
        if (decision.isEmpty()) {
            return meaning;
        }
        if (decision.get() == Decision.ACCEPTED) {
            InboxEvent event = InboxEvent.statusSeen(association.id(), claim.claimId(), shown, clock.instant());
            inbox.receive(event, SAME);
            return meaning;
        }
        DecisionTiming reception = claim.receptionOf(Decision.REJECTED, at);
        if (reception == DecisionTiming.NEW
                || reception == DecisionTiming.CONTRADICTING) { // what Microsoft shows now, holds
            claim.recordDecision(Decision.REJECTED, shown.reason(), at);
        }
        boolean stale = reception == DecisionTiming.LATE && shown.is(ClaimStatus.REJECTED);
        return stale ? Verification.PENDING : Verification.REJECTED;
    }

    /** Whether a status says that the customer declined, before or after Microsoft approved the claim. */
    public static boolean isDeclined(StatusSeen seen, Claim claim) {
        DecisionTiming reception = rejection(seen, claim);
        return LossCause.ofStatus(seen).filter(LossCause.DECLINED::equals).isPresent()
                && (reception == DecisionTiming.NEW || reception == DecisionTiming.CONTRADICTING);
    }

    /** Whether a status says that the claim, which Microsoft had approved, was ended by somebody at the partner. */
    public static boolean isDisassociated(StatusSeen seen, Claim claim) {
        return LossCause.ofStatus(seen).filter(LossCause.DISASSOCIATED::equals).isPresent()
                && rejection(seen, claim) == DecisionTiming.CONTRADICTING;
    }

    private static DecisionTiming rejection(StatusSeen seen, Claim claim) {
        Instant at = Optional.ofNullable(seen.changedAt()).orElse(Instant.MAX);
        return claim.receptionOf(Decision.REJECTED, at);
    }

    /** The decision a status tells of, if it tells of one; a claim with nothing left is rejected, whatever its status. */
    public static Optional<Decision> decisionIn(Association association, StatusSeen seen) {
        return association.hasNoLineLeft(seen) ? Optional.of(Decision.REJECTED) : decisionIn(seen);
    }

    /** The decision a status tells of, if it tells of one. */
    public static Optional<Decision> decisionIn(StatusSeen seen) {
        if (seen.is(ClaimStatus.APPROVED)) {
            return Optional.of(Decision.ACCEPTED);
        }
        boolean rejected = seen.is(ClaimStatus.REJECTED) || seen.is(ClaimStatus.REJECTED_FINAL);
        return rejected ? Optional.of(Decision.REJECTED) : Optional.empty();
    }
}
