package io.cpor.process.inbox;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.LossCause;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.ClaimStatus;
import io.cpor.association.claim.Decision;
import io.cpor.association.claim.DecisionTiming;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.claim.Verification;
import io.cpor.association.value.Coded;
import io.cpor.process.CporProcess;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Applies one event: records the fact in the association, and tells the process if it waits for it. An event sets nothing
 * but what its type allows.
 */
@Component
class EventApplier {
    private final Associations associations;
    private final CporProcess process;
    private final ClosedCaseEvents afterTheEnd;

    EventApplier(Associations associations, CporProcess process, ClosedCaseEvents afterTheEnd) {
        this.associations = associations;
        this.process = process;
        this.afterTheEnd = afterTheEnd;
    }

    EventVerdict apply(InboxEvent event) {
        Optional<EventType> type = Coded.find(EventType.class, event.type());
        if (type.isEmpty()) {
            return EventVerdict.unclear(UnclearReason.UNKNOWN_TYPE);
        }
        boolean known = event.associationId() != null
                && associations.find(event.associationId()).isPresent();
        if (!known) {
            return EventVerdict.unclear(UnclearReason.UNKNOWN_ASSOCIATION);
        }
        Association association = associations.lock(event.associationId());
        if (event.tenantId() != null
                && !event.tenantId().equalsIgnoreCase(association.customer().tenantId())) {
            return EventVerdict.unclear(UnclearReason.OTHER_TENANT);
        }
        Optional<Claim> current = association.currentClaim().filter(claim -> claim.claimId() != null);
        boolean ofCurrent = event.claimId() == null
                || current.map(Claim::claimId).filter(event.claimId()::equals).isPresent();
        if (!ofCurrent) {
            Optional<EventVerdict> astray = ofAnotherClaim(event, association, current.isPresent());
            if (astray.isPresent()) {
                return astray.get();
            }
        }
        if (association.ending().isPresent()) {
            return EventVerdict.of(afterTheEnd.apply(type.get(), event, association));
        }
        return current.map(claim -> judge(type.get(), event, association, claim))
                .orElse(EventVerdict.of(EventState.KEPT));
    }

    /** A question of Microsoft's that comes when the process looks for none any more must not stand unseen until it is too late. */
    private EventVerdict judge(EventType type, InboxEvent event, Association association, Claim claim) {
        EventState state = apply(type, event, association, claim);
        boolean unawaited = type == EventType.STATUS_SEEN
                && claim.verification()
                        .filter(Verification.ACTION_REQUIRED::equals)
                        .isPresent()
                && process.verificationOver(association.id());
        return unawaited ? EventVerdict.unclear(UnclearReason.ASKED_LATE) : EventVerdict.of(state);
    }

    /** What an event is that names another claim than the current one; nothing if that may yet be created. */
    private Optional<EventVerdict> ofAnotherClaim(InboxEvent event, Association association, boolean filed) {
        boolean ofAnEarlierAttempt =
                association.claims().stream().anyMatch(claim -> event.claimId().equals(claim.claimId()));
        if (ofAnEarlierAttempt) {
            return Optional.of(EventVerdict.of(EventState.LATE));
        }
        if (associations.byClaimId(event.claimId()).isPresent()) {
            return Optional.of(EventVerdict.unclear(UnclearReason.OTHER_CLAIM));
        }
        return filed ? Optional.of(EventVerdict.unclear(UnclearReason.UNKNOWN_CLAIM)) : Optional.empty();
    }

    private EventState apply(EventType type, InboxEvent event, Association association, Claim claim) {
        if (event.claimId() == null && association.canBeOfEarlierClaim(event.time())) {
            return EventState.LATE;
        }
        EventState state = switch (type) {
            case CONSENT_RECEIVED -> consentReceived(association, claim, event.time());
            case CONSENT_DECLINED -> consentDeclined(association, claim, event.time());
            case DECISION_RECEIVED -> applyDecision(association, claim, event.decision(), event.reason(), event.time());
            case STATUS_SEEN -> statusSeen(association, claim, event);
        };
        associations.save(association);
        return state;
    }

    private EventState consentReceived(Association association, Claim claim, Instant at) {
        if (claim.isConsentKnown()) {
            return EventState.ALREADY_RECORDED;
        }
        claim.recordConsent(at);
        process.consentReceived(association.id());
        return EventState.APPLIED;
    }

    private EventState consentDeclined(Association association, Claim claim, Instant at) {
        if (!process.consentDeclined(association.id())) {
            return EventState.KEPT;
        }
        claim.recordConsentDeclined(at);
        return EventState.APPLIED;
    }

    private EventState applyDecision(
            Association association, Claim claim, Decision decision, String reason, Instant at) {
        DecisionTiming reception = claim.receptionOf(decision, at);
        boolean declined = decision == Decision.REJECTED && LossCause.of(reason) == LossCause.DECLINED;
        if (declined && (reception == DecisionTiming.NEW || reception == DecisionTiming.CONTRADICTING)) {
            return consentDeclined(association, claim, at);
        }
        if (reception != DecisionTiming.NEW) {
            return EventState.of(reception);
        }
        if (!process.decisionReceived(association.id(), decision)) {
            return EventState.KEPT;
        }
        claim.recordDecision(decision, reason, at);
        process.actionSettled(association.id());
        process.statusSettled(association.id());
        process.claimChanged(association.id());
        return EventState.APPLIED;
    }

    /** Somebody ended the approved claim in Partner Center: that is our own withdrawal, made there. */
    private EventState applyDisassociation(Association association, InboxEvent event) {
        String reason = Objects.requireNonNullElse(event.reason(), "Disassociated in Partner Center");
        boolean waiting = process.disassociated(association, reason);
        return waiting ? EventState.APPLIED : EventState.KEPT;
    }

    /** Our own look: the process is told that there is news, and of a decision if it is one. */
    private EventState statusSeen(Association association, Claim claim, InboxEvent event) {
        StatusSeen before = claim.lastSeen().orElseThrow();
        claim.recordStatus(event.seen());
        association.dropLines(event.seen(), event.time());
        StatusSeen now = claim.lastSeen().orElseThrow();
        boolean asksTheSame =
                now.is(ClaimStatus.PARTNER_ACTION_REQUIRED) && Objects.equals(now.reason(), before.reason());
        if (!asksTheSame) {
            process.actionSettled(association.id());
        }
        if (!now.status().equals(before.status())) {
            process.statusSettled(association.id());
        }
        process.claimChanged(association.id());
        if (ClaimStatusIntake.isDeclined(event.seen(), claim)) {
            return consentDeclined(association, claim, event.time());
        }
        if (ClaimStatusIntake.isDisassociated(event.seen(), claim)) {
            return applyDisassociation(association, event);
        }
        return ClaimStatusIntake.decisionIn(association, event.seen())
                .map(decision -> applyDecision(association, claim, decision, event.reason(), event.time()))
                .orElse(EventState.APPLIED);
    }
}
