package io.cpor.process.usertask;

import static io.cpor.process.CporVariables.CLAIM_SINCE;
import static io.cpor.process.CporVariables.FILED_BY_HAND;

import io.cpor.association.Association;
import io.cpor.association.value.OfficeTime;
import io.cpor.partnercenter.PartnerCenter;
import io.cpor.process.AssociationLoader;
import io.cpor.process.policy.Deadlines;
import io.cpor.process.taskform.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Microsoft has been silent for too long: a person asks. What Microsoft answers is seen at the claim. */
@Component
final class AskMicrosoft implements StaffTask {
    private final AssociationLoader loader;
    private final PartnerCenter partnerCenter;
    private final OfficeTime office;

    AskMicrosoft(AssociationLoader loader, PartnerCenter partnerCenter, OfficeTime office) {
        this.loader = loader;
        this.partnerCenter = partnerCenter;
        this.office = office;
    }

    @Override
    public void onCreate(DelegateTask task) {
        Association association = loader.load(task);
        CaseVariables.showClaim(association, task);
        CLAIM_SINCE.setLocal(task, office.day(Deadlines.lastMove(association.openClaim())));
        FILED_BY_HAND.setLocal(task, partnerCenter.filedByHand());
    }

    @Override
    public void onComplete(DelegateTask task) {
        // nothing to keep: that it was asked is the task's own history
    }
}
