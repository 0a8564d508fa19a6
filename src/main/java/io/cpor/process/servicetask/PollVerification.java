package io.cpor.process.servicetask;

import static io.cpor.process.CporVariables.VERIFICATION;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.Claim;
import io.cpor.association.Verification;
import io.cpor.partnercenter.FiledClaim;
import io.cpor.partnercenter.PartnerCenter;
import io.cpor.process.AssociationLoader;
import io.cpor.process.event.ReviewOverdue;
import io.cpor.process.inbox.PolledStatus;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what Partner Center shows. A decision seen here is the same news as one that is sent to us, and goes the same way. */
@Component
final class PollVerification implements JavaDelegate {
    private final AssociationLoader carried;
    private final Associations associations;
    private final PartnerCenter partnerCenter;
    private final PolledStatus status;
    private final ReviewOverdue reviewOverdue;

    PollVerification(
            AssociationLoader carried,
            Associations associations,
            PartnerCenter partnerCenter,
            PolledStatus status,
            ReviewOverdue reviewOverdue) {
        this.carried = carried;
        this.associations = associations;
        this.partnerCenter = partnerCenter;
        this.status = status;
        this.reviewOverdue = reviewOverdue;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FiledClaim shown =
                partnerCenter.look(carried.load(execution).openClaim().claimId());
        Association association = carried.lock(execution); // only now: nobody waits for Partner Center
        Claim claim = association.openClaim();
        boolean moved = claim.isNews(shown.seen());
        claim.recordStatus(shown.seen());
        Optional<Verification> verification = status.apply(association);
        if (moved || claim.decision().isPresent()) {
            associations.save(association);
        }
        boolean staffWereAsked = !reviewOverdue.isCountedAnew(execution);
        tell(execution, staffWereAsked, verification.orElseThrow(() -> new BpmnError("status-unknown")));
    }

    /** Most looks see nothing new: they are to write nothing. But who was asked to ask hears of every look. */
    private static void tell(DelegateExecution execution, boolean again, Verification verification) {
        boolean told =
                VERIFICATION.find(execution).filter(verification.code()::equals).isPresent();
        if (again || !told) {
            VERIFICATION.set(execution, verification.code());
        }
    }
}
