package io.cpor.process.inbox;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.LossCause;
import io.cpor.association.status.StatusMeaning;
import io.cpor.association.status.StatusReading;
import io.cpor.process.LostAssociationProcess;
import org.springframework.stereotype.Component;

/** Applies what comes about an association that has ended. Its outcome stays; that it was lost afterwards is a second fact. */
@Component
class ClosedCaseEvents {
    private final Associations associations;
    private final LostAssociationProcess process;

    ClosedCaseEvents(Associations associations, LostAssociationProcess process) {
        this.associations = associations;
        this.process = process;
    }

    EventState apply(InboxEvent event, Association association, StatusReading reading) {
        EventState state = EventState.of(reading.timing());
        if (reading.meaning() == StatusMeaning.LINES_DROPPED) {
            association.dropLines(event.seen(), event.time());
            associations.save(association);
        } else if (state == EventState.APPLIED || state == EventState.ALREADY_RECORDED) {
            reading.meaning().cause().ifPresent(cause -> recordLoss(event, association, cause, reading.isNews()));
        }
        return state;
    }

    private void recordLoss(InboxEvent event, Association association, LossCause cause, boolean news) {
        if (event.seen() != null) {
            association.currentClaim().orElseThrow().recordStatus(event.seen());
        }
        association.markLost(cause, event.reason(), event.time());
        associations.save(association);
        if (news) {
            process.associationLost(association);
        }
    }
}
