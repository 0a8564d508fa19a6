package io.cpor.process.servicetask;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.claim.Claim;
import io.cpor.partnercenter.FiledClaim;
import io.cpor.partnercenter.PartnerCenter;
import io.cpor.process.AssociationLoader;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sends the answer if the claim still waits for it; what moved on meanwhile is left as it is, also to another question,
 * which the next poll puts before staff. The key is of this answer: if an earlier run sent it, was cut off, and Microsoft has
 * asked the same again since, the old answer is not given twice.
 */
@Component
final class ResubmitClaim implements JavaDelegate {
    private final AssociationLoader loader;
    private final Associations associations;
    private final PartnerCenter partnerCenter;

    ResubmitClaim(AssociationLoader loader, Associations associations, PartnerCenter partnerCenter) {
        this.loader = loader;
        this.associations = associations;
        this.partnerCenter = partnerCenter;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Association association = loader.lockActive(execution);
        Claim claim = association.openClaim();
        FiledClaim shown = partnerCenter.look(claim.claimId());
        if (claim.hasAnswered(shown.seen())) {
            String key = "resubmit " + claim.claimId() + " " + claim.answers();
            shown = partnerCenter.resubmit(claim.claimId(), claim.answer(), key);
        }
        claim.recordStatus(shown.seen());
        associations.save(association);
    }
}
