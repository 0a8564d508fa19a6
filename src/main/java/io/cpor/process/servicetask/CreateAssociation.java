package io.cpor.process.servicetask;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.claim.Claim;
import io.cpor.partnercenter.ClaimRefused;
import io.cpor.partnercenter.FiledClaim;
import io.cpor.partnercenter.PartnerCenter;
import io.cpor.process.AssociationLoader;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Looks for the claim by its reference before it creates it, so that a repetition adopts what an earlier run left behind.
 * A claim of another tenant or with other lines is not adopted: staff decide.
 * The association is locked meanwhile: a withdrawal waits, and then finds the claim too.
 */
@Component
final class CreateAssociation implements JavaDelegate {
    private static final String REFUSED = "association-refused";
    private static final String NEW_REFERENCE =
            " It was not taken over, and nothing was sent to it. Look at it in Partner"
                    + " Center. Complete this task to file the claim of this association under a new reference.";

    private final AssociationLoader loader;
    private final Associations associations;
    private final SealedPoe sealed;
    private final PartnerCenter partnerCenter;
    private final OwnClaimCheck answers;
    private final ClaimOwner owner;
    private final Clock clock;

    CreateAssociation(
            AssociationLoader loader,
            Associations associations,
            SealedPoe sealed,
            PartnerCenter partnerCenter,
            OwnClaimCheck answers,
            ClaimOwner owner,
            Clock clock) {
        this.loader = loader;
        this.associations = associations;
        this.sealed = sealed;
        this.partnerCenter = partnerCenter;
        this.answers = answers;
        this.owner = owner;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Association association = loader.lockActive(execution);
        Claim claim = association.openClaim();
        if (claim.refusal() != null) { // staff are to look at it first
            throw new BpmnError(REFUSED);
        }
        FiledClaim filed = partnerCenter
                .find(association.externalReference(claim))
                .map(found -> adopt(association, claim, found))
                .orElseGet(() -> create(association, claim));
        partnerCenter.attachPoe(filed.claimId(), sealed.of(association, claim));
        owner.take(filed, association);
        claim.markCreated(filed.claimId(), filed.seen(), changedAt(filed));
        associations.save(association);
    }

    /** What is found is taken over only if it is this association's. */
    private FiledClaim adopt(Association association, Claim claim, FiledClaim found) {
        found.mismatch(association).ifPresent(why -> refuse(association, claim, why + NEW_REFERENCE));
        return found;
    }

    /** Only what is refused here is no claim: a POE that is not taken belongs to one that is there. */
    private FiledClaim create(Association association, Claim claim) {
        try {
            return answers.requireCreated(association, claim, partnerCenter.create(association, claim));
        } catch (ClaimRefused refused) {
            throw refuse(association, claim, refused.getMessage());
        }
    }

    /** Staff read why, and begin the next attempt. */
    private BpmnError refuse(Association association, Claim claim, String why) {
        claim.markRefused(why);
        associations.save(association);
        throw new BpmnError(REFUSED);
    }

    private Instant changedAt(FiledClaim filed) {
        return Optional.ofNullable(filed.seen().changedAt()).orElseGet(clock::instant);
    }
}
