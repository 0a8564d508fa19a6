package io.cpor.process.servicetask;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.Withdrawal;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.Verification;
import io.cpor.partnercenter.FiledClaim;
import io.cpor.partnercenter.PartnerCenter;
import io.cpor.process.AssociationLoader;
import io.cpor.process.inbox.ClaimStatusIntake;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Withdraws the claim at Partner Center, also one that was created there without our having heard of it. What stands there
 * under the association's reference or claim ID and is not its own is left alone: staff decide. The association is locked
 * meanwhile: a creation under way is waited for.
 */
@Component
final class WithdrawClaim implements JavaDelegate {
    private final AssociationLoader loader;
    private final Associations associations;
    private final PartnerCenter partnerCenter;
    private final OwnClaimCheck answers;
    private final ClaimStatusIntake news;
    private final ClaimOwner owner;

    WithdrawClaim(
            AssociationLoader loader,
            Associations associations,
            PartnerCenter partnerCenter,
            OwnClaimCheck answers,
            ClaimStatusIntake news,
            ClaimOwner owner) {
        this.loader = loader;
        this.associations = associations;
        this.partnerCenter = partnerCenter;
        this.answers = answers;
        this.news = news;
        this.owner = owner;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Association association = loader.lock(execution);
        association.currentClaim().ifPresent(claim -> withdraw(association, claim));
        associations.save(association);
    }

    private void withdraw(Association association, Claim claim) {
        String reference = association.externalReference(claim);
        Withdrawal withdrawal = association.withdrawal().orElseThrow();
        findFiled(association, claim, withdrawal).ifPresent(shown -> {
            boolean over =
                    shown.seen().meaning().filter(Verification.REJECTED::equals).isPresent();
            FiledClaim left = over
                    ? shown
                    : answers.requireOurs(
                            association,
                            partnerCenter.disassociate(shown.claimId(), withdrawal.reason(), "withdraw " + reference));
            owner.take(left, association);
            claim.markCreated(left.claimId(), left.seen(), left.seen().changedAt());
            claim.recordStatus(left.seen());
        });
    }

    /** Since the withdrawal nothing was sent. */
    private Optional<FiledClaim> findFiled(Association association, Claim claim, Withdrawal withdrawal) {
        if (claim.claimId() != null) {
            return Optional.of(partnerCenter.look(claim.claimId()))
                    .filter(shown -> isOurs(association, shown, shown.contradiction(association)));
        }
        String reference = association.externalReference(claim);
        Optional<FiledClaim> found = claim.refusal() == null
                ? partnerCenter.findSent(reference, withdrawal.requestedAt())
                : partnerCenter.find(reference);
        return found.filter(shown -> isOurs(association, shown, shown.mismatch(association)));
    }

    /** @param doubt why it is not this association's */
    private boolean isOurs(Association association, FiledClaim shown, Optional<String> doubt) {
        doubt.ifPresent(why -> news.leftAlone(association, shown, why));
        return doubt.isEmpty();
    }
}
