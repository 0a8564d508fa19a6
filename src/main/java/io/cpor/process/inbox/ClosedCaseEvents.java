package io.cpor.process.inbox;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.Ending;
import io.cpor.association.Loss;
import io.cpor.association.LossCause;
import io.cpor.association.Outcome;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.ClaimStatus;
import io.cpor.association.claim.Decision;
import io.cpor.association.claim.DecisionMade;
import io.cpor.process.LostAssociationProcess;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What comes about an association that has ended. Its outcome stays; that it was lost afterwards is a second fact. */
@Component
class ClosedCaseEvents {
    private final Associations associations;
    private final LostAssociationProcess process;

    ClosedCaseEvents(Associations associations, LostAssociationProcess process) {
        this.associations = associations;
        this.process = process;
    }

    EventState apply(EventType type, InboxEvent event, Association association) {
        Ending ending = association.ending().orElseThrow();
        return ending.outcome() == Outcome.ACTIVE
                ? ofAnActive(type, event, association)
                : ofAnother(event, association, ending.endedAt());
    }

    private EventState ofAnActive(EventType type, InboxEvent event, Association association) {
        if (event.claimId() == null && association.canBeOfEarlierClaim(event.time())) {
            return EventState.LATE;
        }
        Optional<LossCause> cause = cause(type, event, association);
        if (cause.isEmpty()) {
            return wasDropped(event, association) ? EventState.APPLIED : noLoss(type, event, association);
        }
        Claim claim = association.currentClaim().orElseThrow();
        if (cause.get() != LossCause.DECLINED && !event.time().isAfter(decidedAt(claim))) {
            return EventState.LATE;
        }
        if (event.seen() != null) {
            claim.recordStatus(event.seen());
        }
        boolean news = association.loss().isEmpty();
        association.markLost(cause.get(), event.reason(), event.time());
        associations.save(association);
        if (news) {
            process.associationLost(association);
        }
        return news ? EventState.APPLIED : EventState.ALREADY_RECORDED;
    }

    private boolean wasDropped(InboxEvent event, Association association) {
        int before = association.droppedLines().size();
        if (event.seen() != null) {
            association.dropLines(event.seen(), event.time());
            associations.save(association);
        }
        return association.droppedLines().size() > before;
    }

    private static Optional<LossCause> cause(EventType type, InboxEvent event, Association association) {
        return switch (type) {
            case CONSENT_DECLINED -> Optional.of(LossCause.DECLINED);
            case DECISION_RECEIVED ->
                event.decision() == Decision.REJECTED ? Optional.of(LossCause.of(event.reason())) : Optional.empty();
            case STATUS_SEEN ->
                association.hasNoLineLeft(event.seen())
                        ? Optional.of(LossCause.REJECTED)
                        : LossCause.ofStatus(event.seen());
            case CONSENT_RECEIVED -> Optional.empty();
        };
    }

    private static EventState noLoss(EventType type, InboxEvent event, Association association) {
        if (type == EventType.CONSENT_RECEIVED) {
            return EventState.LATE;
        }
        Claim claim = association.currentClaim().orElseThrow();
        boolean approval = event.seen() == null || event.seen().is(ClaimStatus.APPROVED);
        Instant since = association.loss().map(Loss::at).orElseGet(() -> decidedAt(claim));
        if (!event.time().isAfter(since)) {
            return approval ? EventState.ALREADY_RECORDED : EventState.LATE;
        }
        return approval && association.loss().isEmpty() ? EventState.ALREADY_RECORDED : EventState.CONTRADICTING;
    }

    /** Our own look shows that the claim goes on, or that there is one nobody knew of, although the association ended without. */
    private static EventState ofAnother(InboxEvent event, Association association, Instant endedAt) {
        boolean unheard =
                association.claims().stream().map(Claim::claimId).noneMatch(id -> Objects.equals(id, event.claimId()));
        boolean goesOn = event.seen() != null
                && !event.seen().is(ClaimStatus.DRAFT)
                && LossCause.ofStatus(event.seen()).isEmpty()
                && (unheard || event.time().isAfter(endedAt));
        return goesOn ? EventState.CONTRADICTING : EventState.LATE;
    }

    private static Instant decidedAt(Claim claim) {
        return claim.decision().map(DecisionMade::at).orElseThrow();
    }
}
