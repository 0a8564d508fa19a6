package io.cpor.process.servicetask;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.ClaimStatus;
import io.cpor.partnercenter.FiledClaim;
import io.cpor.partnercenter.PartnerCenter;
import io.cpor.process.AssociationLoader;
import io.cpor.process.inbox.ClaimStatusIntake;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Microsoft allows one dispute per claim: a claim that is found in its dispute, or where only a dispute leads, was disputed
 * by an earlier run. Everything else is disputed now; if that is not possible, Partner Center says so.
 */
@Component
final class DisputeClaim implements JavaDelegate {
    private static final Set<ClaimStatus> DISPUTED = Set.of(
            ClaimStatus.DISPUTE, ClaimStatus.PARTNER_ACTION_REQUIRED, ClaimStatus.APPROVED, ClaimStatus.REJECTED_FINAL);

    private final AssociationLoader loader;
    private final Associations associations;
    private final PartnerCenter partnerCenter;
    private final OwnClaimCheck answers;
    private final ClaimStatusIntake news;
    private final Clock clock;

    DisputeClaim(
            AssociationLoader loader,
            Associations associations,
            PartnerCenter partnerCenter,
            OwnClaimCheck answers,
            ClaimStatusIntake news,
            Clock clock) {
        this.loader = loader;
        this.associations = associations;
        this.partnerCenter = partnerCenter;
        this.answers = answers;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Association association = loader.lockActive(execution);
        Claim claim = association.openClaim();
        FiledClaim shown = partnerCenter.look(claim.claimId());
        if (!news.isOurs(association, shown)) {
            return; // the next poll puts the rejection before staff again
        }
        if (DISPUTED.stream().noneMatch(shown.seen()::is)) {
            String justification = claim.dispute().orElseThrow().justification();
            shown = answers.requireOurs(
                    association, partnerCenter.dispute(claim.claimId(), justification, "dispute " + claim.claimId()));
        }
        claim.markDisputed(
                shown.seen(), Optional.ofNullable(shown.seen().changedAt()).orElseGet(clock::instant));
        associations.save(association);
    }
}
