package io.cpor.process.inbox;

import io.cpor.association.Association;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.Decision;
import io.cpor.association.claim.DecisionTiming;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.claim.Verification;
import io.cpor.association.status.StatusReading;
import io.cpor.association.status.StatusRules;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Acts on the status that the poll of a claim found. */
@Component
public class PolledStatus {
    private final Inbox inbox;
    private final Clock clock;

    PolledStatus(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /** What is recorded of the claim, by a name that no other claim or status has. */
    public static String nameOf(Claim claim) {
        StatusSeen recorded = claim.lastSeen().orElseThrow();
        return InboxEvent.statusId(claim.claimId(), recorded, recorded.changedAt());
    }

    /**
     * The poll of this association's claim showed it, as is recorded: what that means for the poll, or nothing if staff must
     * say so first. What others than the poll act on goes through the inbox; a rejection is recorded here, because the poll
     * itself leads on.
     */
    public Optional<Verification> apply(Association association) {
        Claim claim = association.openClaim();
        StatusSeen shown = claim.lastSeen().orElseThrow();
        Instant at = Optional.ofNullable(shown.changedAt()).orElseGet(clock::instant);
        StatusReading reading = StatusRules.ofStatus(association, claim.claimId(), shown, at);
        association.dropLines(shown, at);
        return switch (reading.meaning()) {
            case DECLINED, DISASSOCIATED -> {
                store(association, claim, shown);
                yield Optional.of(Verification.PENDING); // the inbox ends the review
            }
            case ACCEPTED -> {
                if (reading.timing() != DecisionTiming.ALREADY_RECORDED) {
                    store(association, claim, shown);
                }
                yield reading.meaning().verification();
            }
            case REJECTED -> Optional.of(reject(claim, shown, at, reading.timing()));
            case NOT_FILED, UNKNOWN, PENDING, ACTION_REQUIRED, VERIFIED, REJECTED_BY_STAFF, LINES_DROPPED ->
                reading.meaning().verification();
        };
    }

    private void store(Association association, Claim claim, StatusSeen shown) {
        inbox.receive(
                InboxEvent.statusSeen(association.id(), claim.claimId(), shown, clock.instant()),
                ClaimStatusIntake.SAME);
    }

    /** What Microsoft shows now, holds; but a rejection of an earlier round is none of this one. */
    private static Verification reject(Claim claim, StatusSeen shown, Instant at, DecisionTiming timing) {
        if (timing == DecisionTiming.LATE) {
            return Verification.PENDING;
        }
        if (timing != DecisionTiming.ALREADY_RECORDED) {
            claim.recordDecision(Decision.REJECTED, shown.reason(), at);
        }
        return Verification.REJECTED;
    }
}
