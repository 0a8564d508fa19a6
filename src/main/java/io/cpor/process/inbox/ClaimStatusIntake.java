package io.cpor.process.inbox;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.claim.ClaimIds;
import io.cpor.association.claim.ClaimStatus;
import io.cpor.association.claim.KnownAttempt;
import io.cpor.association.claim.KnownClaim;
import io.cpor.association.claim.StatusSeen;
import io.cpor.partnercenter.FiledClaim;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Puts what the poll, the sweep and imports found at Partner Center into the inbox. */
@Component
public class ClaimStatusIntake {
    /** Our own looks say all they say in their id. */
    static final String SAME = "";

    private static final int BATCH = 500;

    private final Associations associations;
    private final ClaimIds claimIds;
    private final Inbox inbox;
    private final InboxRun run;
    private final LostClaims lostClaims;
    private final Clock clock;

    ClaimStatusIntake(
            Associations associations,
            ClaimIds claimIds,
            Inbox inbox,
            InboxRun run,
            LostClaims lostClaims,
            Clock clock) {
        this.associations = associations;
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
            if (ours != null
                    && claim.seen().isNewsTo(ours.seen())
                    && isOurs(associations.look(ours.associationId()), claim)) {
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
     * @param became is told what becomes of it, within the same transaction; more than once if that is tried again
     */
    public EventState applyExported(
            Association association, String claimId, StatusSeen seen, Instant told, Consumer<EventState> became) {
        return run.now(InboxEvent.statusSeen(association.id(), claimId, seen, clock.instant(), told), SAME, became);
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
     * Whether what Partner Center shows under a claim ID of this association is its claim. If not, people look at it, once,
     * and the caller neither believes nor changes it.
     */
    public boolean isOurs(Association association, FiledClaim claim) {
        Optional<String> contradiction = claim.contradiction(association);
        contradiction.ifPresent(why -> notOurs(association, claim, why));
        return contradiction.isEmpty();
    }

    /**
     * The claim ID of this association is surely another one's.
     *
     * @param why in words
     */
    public void notOurs(Association association, FiledClaim claim, String why) {
        run.unclear(InboxEvent.notOurs(association.id(), claim, why, clock.instant()), SAME, UnclearReason.NOT_OURS);
    }

    /**
     * Partner Center answered a call that changed something for the association with a claim that is surely another one's.
     * People look at it, once, although what the caller does now is undone.
     *
     * @param why in words
     */
    public void answeredOther(Association association, FiledClaim claim, String why) {
        run.unclearAfterwards(
                InboxEvent.answeredOther(association.id(), claim, why, clock.instant()),
                SAME,
                UnclearReason.ANSWERED_OTHER);
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
}
