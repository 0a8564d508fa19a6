package io.cpor.process.inbox;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.LossCause;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.ClaimStatus;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.status.StatusMeaning;
import io.cpor.association.status.StatusReading;
import io.cpor.process.LateQuestionProcess;
import io.cpor.process.LostAssociationProcess;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Applies what comes about an association that has ended. Its outcome stays; that it was lost afterwards is a second fact. */
@Component
class ClosedCaseEvents {
    private final Associations associations;
    private final LostAssociationProcess losses;
    private final LateQuestionProcess questions;

    ClosedCaseEvents(Associations associations, LostAssociationProcess losses, LateQuestionProcess questions) {
        this.associations = associations;
        this.losses = losses;
        this.questions = questions;
    }

    EventVerdict apply(InboxEvent event, Association association, StatusReading reading) {
        EventState state = EventState.of(reading.timing());
        Optional<LossCause> cause = reading.meaning().cause();
        if (cause.isPresent() && (reading.isNews() || state == EventState.ALREADY_RECORDED)) {
            recordLoss(event, association, cause.get(), reading.isNews());
        } else if (reading.isNews()) {
            recordStatus(event, association, reading);
        }
        return state == EventState.CONTRADICTING
                ? EventVerdict.unclear(UnclearReason.CONTRADICTING)
                : EventVerdict.of(state);
    }

    /** The association stands; what is only told, and not seen, is an approval. */
    private void recordStatus(InboxEvent event, Association association, StatusReading reading) {
        StatusSeen seen = event.seen() == null ? StatusSeen.of(ClaimStatus.APPROVED, event.time()) : event.seen();
        association.dropLines(seen, event.time());
        if (reading.meaning() != StatusMeaning.LINES_DROPPED) {
            Claim claim = association.standingClaim();
            StatusSeen before = claim.lastSeen().orElseThrow();
            claim.recordStatus(seen);
            questions.statusRecorded(association, before);
        }
        associations.save(association);
    }

    private void recordLoss(InboxEvent event, Association association, LossCause cause, boolean news) {
        if (event.seen() != null) {
            association.currentClaim().orElseThrow().recordStatus(event.seen());
        }
        association.markLost(cause, event.reason(), event.time());
        questions.questionSettled(association);
        associations.save(association);
        if (news) {
            losses.associationLost(association);
        }
    }
}
