package io.cpor.process.inbox;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.Claim;
import io.cpor.association.ClaimStatus;
import io.cpor.association.Coded;
import io.cpor.association.Decision;
import io.cpor.association.StatusSeen;
import io.cpor.association.Verification;
import io.cpor.association.status.StatusMeaning;
import io.cpor.association.status.StatusReading;
import io.cpor.association.status.StatusRules;
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
    private final EventAddressee addressee;
    private final ClosedCaseEvents afterTheEnd;

    EventApplier(
            Associations associations, CporProcess process, EventAddressee addressee, ClosedCaseEvents afterTheEnd) {
        this.associations = associations;
        this.addressee = addressee;
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
        return addressee.astray(event, association).orElseGet(() -> apply(type.get(), event, association));
    }

    private EventVerdict apply(EventType type, InboxEvent event, Association association) {
        if (type == EventType.CONSENT_RECEIVED) {
            return EventVerdict.of(consentReceived(association, event.time()));
        }
        StatusReading reading = reading(type, event, association);
        if (reading.meaning() == StatusMeaning.NOT_FILED) {
            return EventVerdict.of(EventState.KEPT);
        }
        return association.ending().isPresent()
                ? EventVerdict.of(afterTheEnd.apply(event, association, reading))
                : apply(event, association, association.openClaim(), reading);
    }

    /** What the event means is decided by the rules; here it is only acted on. */
    private static StatusReading reading(EventType type, InboxEvent event, Association association) {
        return switch (type) {
            case STATUS_SEEN -> StatusRules.ofStatus(association, event.claimId(), event.seen(), event.time());
            case DECISION_RECEIVED ->
                StatusRules.ofDecision(association, event.decision(), event.reason(), event.time());
            case CONSENT_DECLINED -> StatusRules.ofDecline(association);
            case CONSENT_RECEIVED -> throw new IllegalArgumentException("a consent says nothing of the claim's status");
        };
    }

    /** A question of Microsoft's that comes when the process looks for none any more must not stand unseen until it is too late. */
    private EventVerdict apply(InboxEvent event, Association association, Claim claim, StatusReading reading) {
        if (event.seen() != null) {
            recordStatus(association, claim, event);
        }
        EventState state = act(event, association, claim, reading);
        associations.save(association);
        boolean asked = event.seen() != null
                && claim.verification()
                        .filter(Verification.ACTION_REQUIRED::equals)
                        .isPresent();
        return asked && process.verificationOver(association.id())
                ? EventVerdict.unclear(UnclearReason.ASKED_LATE)
                : EventVerdict.of(state);
    }

    /** What is recorded tells the process that there is news, whatever becomes of it. */
    private void recordStatus(Association association, Claim claim, InboxEvent event) {
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
    }

    private EventState act(InboxEvent event, Association association, Claim claim, StatusReading reading) {
        return switch (reading.meaning()) {
            case DECLINED -> consentDeclined(association, claim, event.time());
            case DISASSOCIATED -> disassociated(association, event);
            case ACCEPTED -> decided(event, association, claim, Decision.ACCEPTED, reading);
            case REJECTED -> decided(event, association, claim, Decision.REJECTED, reading);
            default -> EventState.APPLIED;
        };
    }

    private EventState consentReceived(Association association, Instant at) {
        if (association.ending().isPresent()) {
            return EventState.LATE;
        }
        Optional<Claim> filed = association.currentClaim().filter(claim -> claim.claimId() != null);
        if (filed.isEmpty()) {
            return EventState.KEPT;
        }
        if (filed.get().isConsentKnown()) {
            return EventState.ALREADY_RECORDED;
        }
        filed.get().recordConsent(at);
        process.consentReceived(association.id());
        associations.save(association);
        return EventState.APPLIED;
    }

    private EventState consentDeclined(Association association, Claim claim, Instant at) {
        if (!process.consentDeclined(association.id())) {
            return EventState.KEPT;
        }
        claim.recordConsentDeclined(at);
        return EventState.APPLIED;
    }

    /** Somebody ended the approved claim in Partner Center: that is our own withdrawal, made there. */
    private EventState disassociated(Association association, InboxEvent event) {
        String reason = Objects.requireNonNullElse(event.reason(), "Disassociated in Partner Center");
        boolean waiting = process.disassociated(association, reason);
        return waiting ? EventState.APPLIED : EventState.KEPT;
    }

    private EventState decided(
            InboxEvent event, Association association, Claim claim, Decision decision, StatusReading reading) {
        if (!reading.isNews()) {
            return EventState.of(reading.timing());
        }
        if (!process.decisionReceived(association.id(), decision)) {
            return EventState.KEPT;
        }
        claim.recordDecision(decision, event.reason(), event.time());
        if (event.seen() == null) { // a status that was seen has woken the process
            process.actionSettled(association.id());
            process.statusSettled(association.id());
            process.claimChanged(association.id());
        }
        return EventState.APPLIED;
    }
}
