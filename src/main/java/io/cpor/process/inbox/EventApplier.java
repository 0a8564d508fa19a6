package io.cpor.process.inbox;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.claim.Claim;
import io.cpor.association.status.StatusMeaning;
import io.cpor.association.status.StatusReading;
import io.cpor.association.status.StatusRules;
import io.cpor.association.value.Coded;
import io.cpor.process.CporProcess;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Applies one event: finds what it is about and what it means, and has that acted on. An event sets nothing but what its
 * type allows.
 */
@Component
class EventApplier {
    private final Associations associations;
    private final CporProcess process;
    private final EventAddressee addressee;
    private final OpenCaseEvents openCase;
    private final ClosedCaseEvents afterTheEnd;

    EventApplier(
            Associations associations,
            CporProcess process,
            EventAddressee addressee,
            OpenCaseEvents openCase,
            ClosedCaseEvents afterTheEnd) {
        this.associations = associations;
        this.process = process;
        this.addressee = addressee;
        this.openCase = openCase;
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
                ? afterTheEnd.apply(event, association, reading)
                : openCase.apply(event, association, reading);
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
}
