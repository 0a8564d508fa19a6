package io.cpor.process.servicetask;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.Decision;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.status.StatusReading;
import io.cpor.association.status.StatusRules;
import io.cpor.mail.PartnerMails;
import io.cpor.process.AssociationLoader;
import io.cpor.process.CporVariables;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Both are there, Microsoft's acceptance and the customer's consent: the partner's contact is told. */
@Component
final class ConfirmAssociation implements JavaDelegate {
    private final AssociationLoader loader;
    private final Associations associations;
    private final PartnerMails mails;
    private final Clock clock;

    ConfirmAssociation(AssociationLoader loader, Associations associations, PartnerMails mails, Clock clock) {
        this.loader = loader;
        this.associations = associations;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Association association = loader.lockActive(execution);
        refuseIfRejected(association, execution);
        association.confirm(clock.instant());
        associations.save(association);
        if (CporVariables.TELL_PARTNER.findLocal(execution).filter("no"::equals).isEmpty()) {
            mails.associationActive(association);
        }
    }

    /** Microsoft accepted it, and shows it as rejected now: what it shows is what holds, and can be disputed. */
    private void refuseIfRejected(Association association, DelegateExecution execution) {
        Claim claim = association.openClaim();
        StatusSeen shown = claim.lastSeen().orElseThrow();
        Instant at = Optional.ofNullable(shown.changedAt()).orElseGet(clock::instant);
        StatusReading reading = StatusRules.ofStatus(association, claim.claimId(), shown, at);
        if (reading.meaning().isRejection()) {
            claim.recordDecision(Decision.REJECTED, shown.reason(), at);
            associations.save(association);
            CporVariables.DECISION.set(
                    execution, Decision.REJECTED.code()); // a next round waits for a decision of its own
            throw new BpmnError("claim-rejected");
        }
    }
}
