package io.cpor.process.servicetask;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.Claim;
import io.cpor.association.ClaimStatus;
import io.cpor.partnercenter.FiledClaim;
import io.cpor.partnercenter.PartnerCenter;
import io.cpor.process.CarriedAssociation;
import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Microsoft allows one dispute per claim: a claim that is found disputed was disputed by an earlier run. */
@Component
final class DisputeClaim implements JavaDelegate {
    private final CarriedAssociation carried;
    private final Associations associations;
    private final PartnerCenter partnerCenter;
    private final Clock clock;

    DisputeClaim(CarriedAssociation carried, Associations associations, PartnerCenter partnerCenter, Clock clock) {
        this.carried = carried;
        this.associations = associations;
        this.partnerCenter = partnerCenter;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Association association = carried.locked(execution);
        Claim claim = association.openClaim();
        FiledClaim shown = partnerCenter.look(claim.claimId());
        if (shown.seen().is(ClaimStatus.REJECTED)) {
            String justification = claim.dispute().orElseThrow().justification();
            shown = partnerCenter.dispute(claim.claimId(), justification, "dispute " + claim.claimId());
        }
        claim.disputed(
                shown.seen(), Optional.ofNullable(shown.seen().changedAt()).orElseGet(clock::instant));
        associations.save(association);
    }
}
