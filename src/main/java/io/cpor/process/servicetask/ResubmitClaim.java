package io.cpor.process.servicetask;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.ClaimStatus;
import io.cpor.association.claim.StatusSeen;
import io.cpor.partnercenter.ClaimRefused;
import io.cpor.partnercenter.FiledClaim;
import io.cpor.partnercenter.PartnerCenter;
import io.cpor.process.AssociationLoader;
import io.cpor.process.inbox.ClaimStatusIntake;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sends the answer, with its files and the new POE if one was signed for it, if the claim still waits for it; what moved on meanwhile is left as it is, also to another question,
 * which the next poll puts before staff. The key is of this answer: if an earlier run sent it, was cut off, and Microsoft has
 * asked the same again since, the old answer is not given twice. One that Partner Center refuses goes back to staff, who read
 * why.
 */
@Component
final class ResubmitClaim implements JavaDelegate {
    private final AssociationLoader loader;
    private final Associations associations;
    private final SealedPoe sealed;
    private final FilesWithAnswer files;
    private final PartnerCenter partnerCenter;
    private final OwnClaimCheck answers;
    private final ClaimStatusIntake news;
    private final Clock clock;

    ResubmitClaim(
            AssociationLoader loader,
            Associations associations,
            SealedPoe sealed,
            FilesWithAnswer files,
            PartnerCenter partnerCenter,
            OwnClaimCheck answers,
            ClaimStatusIntake news,
            Clock clock) {
        this.loader = loader;
        this.associations = associations;
        this.sealed = sealed;
        this.files = files;
        this.partnerCenter = partnerCenter;
        this.answers = answers;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean late = loader.isLateQuestion(execution);
        Association association = late ? loader.lock(execution) : loader.lockActive(execution);
        if (late && !association.isAnswerable()) {
            return; // lost or withdrawn while the answer waited: nobody asks any more
        }
        Claim claim = association.standingClaim();
        FiledClaim shown = partnerCenter.look(claim.claimId());
        if (!news.isOurs(association, shown)) {
            return; // the next poll puts the question before staff again
        }
        association.dropLines(shown.seen(), changedAt(shown)); // what is taken out must be claimed still
        if (claim.hasAnswered(shown.seen())) {
            try {
                shown = resubmit(association, claim);
            } catch (ClaimRefused refused) {
                claim.markRefused(refused.getMessage());
            }
        }
        if (!shown.seen().is(ClaimStatus.PARTNER_ACTION_REQUIRED)) {
            claim.markPoeSent(); // also by a run that was cut off
        }
        if (late) {
            news.applySwept(List.of(shown)); // no poll follows that would see a loss in it
        }
        claim.recordStatus(shown.seen());
        association.dropLines(shown.seen(), changedAt(shown));
        associations.save(association);
    }

    private FiledClaim resubmit(Association association, Claim claim) {
        StatusSeen without = new StatusSeen("", null, null, null, null, String.join("\n", claim.answerDrops()));
        if (association.claimedLines().hasNoneLeft(without)) {
            throw new ClaimRefused(
                    "Microsoft's reviewer dropped lines meanwhile, and nothing would be left of the claim.");
        }
        if (claim.hasPoeToSend()) {
            partnerCenter.attachPoe(claim.claimId(), sealed.of(association, claim));
        }
        files.send(association, claim);
        String key = "resubmit " + claim.claimId() + " " + claim.answers();
        return answers.requireOurs(
                association,
                partnerCenter.resubmit(
                        claim.claimId(),
                        claim.answer(),
                        association.claimedLines().namesMeant(without),
                        key));
    }

    private Instant changedAt(FiledClaim shown) {
        return Optional.ofNullable(shown.seen().changedAt()).orElseGet(clock::instant);
    }
}
