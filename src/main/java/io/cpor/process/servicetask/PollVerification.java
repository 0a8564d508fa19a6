package io.cpor.process.servicetask;

import static io.cpor.process.CporVariables.RECORDED_STATUS;
import static io.cpor.process.CporVariables.VERIFICATION;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.claim.Verification;
import io.cpor.partnercenter.FiledClaim;
import io.cpor.partnercenter.PartnerCenter;
import io.cpor.process.AssociationLoader;
import io.cpor.process.event.ReviewOverdue;
import io.cpor.process.inbox.ClaimStatusIntake;
import io.cpor.process.inbox.PolledStatus;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what Partner Center shows. A decision seen here is the same news as one that is sent to us, and goes the same way. */
@Component
final class PollVerification implements JavaDelegate {
    private final AssociationLoader loader;
    private final Associations associations;
    private final PartnerCenter partnerCenter;
    private final ClaimStatusIntake news;
    private final PolledStatus status;
    private final ReviewOverdue reviewOverdue;

    PollVerification(
            AssociationLoader loader,
            Associations associations,
            PartnerCenter partnerCenter,
            ClaimStatusIntake news,
            PolledStatus status,
            ReviewOverdue reviewOverdue) {
        this.loader = loader;
        this.associations = associations;
        this.partnerCenter = partnerCenter;
        this.news = news;
        this.status = status;
        this.reviewOverdue = reviewOverdue;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<StatusSeen> shown = look(execution);
        Association association = loader.lock(execution); // only now: nobody waits for Partner Center
        Claim claim = association.openClaim();
        boolean moved = shown.filter(claim::isNews).isPresent();
        shown.ifPresent(claim::recordStatus);
        Optional<Verification> verification = status.apply(association);
        if (moved || claim.decision().isPresent()) {
            associations.save(association);
        }
        boolean staffWereAsked = !reviewOverdue.isCountedAnew(execution);
        tell(execution, staffWereAsked, verification.orElseThrow(() -> new BpmnError("status-unknown")));
    }

    /**
     * What Partner Center shows; nothing if the poll was woken by a look that is recorded, for the sweep has asked already.
     * Every other poll asks, also one that was woken by what somebody told us: that is the safety. What changes between the
     * sweep and this poll, the next sweep sees. What is somebody else's claim tells nothing of this one.
     */
    private Optional<StatusSeen> look(DelegateExecution execution) {
        Association association = loader.load(execution);
        Claim claim = association.openClaim();
        Optional<String> recorded = RECORDED_STATUS.find(execution);
        recorded.ifPresent(name -> execution.removeVariable(RECORDED_STATUS.name()));
        return recorded.filter(PolledStatus.nameOf(claim)::equals).isPresent()
                ? Optional.empty()
                : Optional.of(partnerCenter.look(claim.claimId()))
                        .filter(shown -> news.isOurs(association, shown))
                        .map(FiledClaim::seen);
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
