package io.cpor.process.inbox;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.ClaimStatus;
import io.cpor.association.claim.Decision;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.claim.Verification;
import io.cpor.association.status.StatusReading;
import io.cpor.process.CporProcess;
import io.cpor.process.LateQuestionProcess;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Applies what comes about a claim that is on its way: records the fact, and tells the process if it waits for it. */
@Component
class OpenCaseEvents {
    private final Associations associations;
    private final CporProcess process;
    private final LateQuestionProcess questions;

    OpenCaseEvents(Associations associations, CporProcess process, LateQuestionProcess questions) {
        this.associations = associations;
        this.process = process;
        this.questions = questions;
    }

    /** A question of Microsoft's that comes when the process looks for none any more must not stand unseen until it is too late. */
    EventVerdict apply(InboxEvent event, Association association, StatusReading reading) {
        Claim claim = association.openClaim();
        StatusSeen before = claim.lastSeen().orElseThrow();
        if (event.seen() != null) {
            recordStatus(association, claim, event);
        }
        EventState state = act(event, association, claim, reading);
        boolean asked = claim.verification()
                .filter(Verification.ACTION_REQUIRED::equals)
                .isPresent();
        if (questions.isUnderWay(association)
                || asked && event.seen() != null && process.verificationOver(association.id())) {
            questions.statusRecorded(association, before);
        }
        associations.save(association);
        return EventVerdict.of(state);
    }

    /** What is recorded tells the process that there is news, whatever becomes of it. */
    private void recordStatus(Association association, Claim claim, InboxEvent event) {
        StatusSeen before = claim.lastSeen().orElseThrow();
        claim.recordStatus(event.seen());
        association.dropLines(event.seen(), event.time());
        StatusSeen now = claim.lastSeen().orElseThrow();
        boolean asksTheSame =
                now.is(ClaimStatus.PARTNER_ACTION_REQUIRED) && Objects.equals(now.reason(), before.reason());
        boolean another = !now.status().equals(before.status());
        process.statusRecorded(association.id(), PolledStatus.nameOf(claim), asksTheSame, another);
    }

    private EventState act(InboxEvent event, Association association, Claim claim, StatusReading reading) {
        return switch (reading.meaning()) {
            case DECLINED -> consentDeclined(association, claim, event.time());
            case DISASSOCIATED -> disassociated(association, event);
            case ACCEPTED -> decided(event, association, claim, Decision.ACCEPTED, reading);
            case REJECTED -> decided(event, association, claim, Decision.REJECTED, reading);
            case NOT_FILED, UNKNOWN, PENDING, ACTION_REQUIRED, VERIFIED, REJECTED_BY_STAFF, LINES_DROPPED ->
                EventState.APPLIED;
        };
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
        if (event.seen()
                == null) { // a status has woken the process already; what was only told, the poll looks at itself
            process.actionSettled(association.id());
            process.statusSettled(association.id());
            process.claimChanged(association.id());
        }
        return EventState.APPLIED;
    }
}
