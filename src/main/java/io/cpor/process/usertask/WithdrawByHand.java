package io.cpor.process.usertask;

import static io.cpor.process.CporVariables.FILED_CLAIM_ID;
import static io.cpor.process.CporVariables.FILED_CLAIM_ID_AGAIN;
import static io.cpor.process.CporVariables.WITHDRAWAL_REASON;
import static io.cpor.process.CporVariables.WITHDRAWN_AS;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.ClaimStatus;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.claim.Verification;
import io.cpor.partnercenter.PartnerCenter;
import io.cpor.process.AssociationLoader;
import io.cpor.process.taskform.CaseVariables;
import io.cpor.process.taskform.ClaimIdField;
import io.cpor.process.taskform.ManualCompletionDate;
import io.cpor.process.taskform.ManualWithdrawal;
import io.cpor.process.taskform.TaskFormReader;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * The association is withdrawn, so a person ends its claim in the portal. It may have been filed there although nobody has
 * typed in its claim ID yet.
 */
@Component("withdrawByHand")
public class WithdrawByHand implements StaffTask {
    private final AssociationLoader loader;
    private final Associations associations;
    private final PartnerCenter partnerCenter;
    private final ManualCompletionDate byHand;
    private final ClaimIdField typedClaimId;

    WithdrawByHand(
            AssociationLoader loader,
            Associations associations,
            PartnerCenter partnerCenter,
            ManualCompletionDate byHand,
            ClaimIdField typedClaimId) {
        this.loader = loader;
        this.associations = associations;
        this.partnerCenter = partnerCenter;
        this.byHand = byHand;
        this.typedClaimId = typedClaimId;
    }

    /** Whether there may be a claim in the portal that nobody but a person can end. */
    public boolean needed(DelegateExecution execution) {
        boolean maybeThere = loader.load(execution)
                .currentClaim()
                .filter(claim -> claim.verification()
                        .filter(Verification.REJECTED::equals)
                        .isEmpty())
                .isPresent();
        return partnerCenter.filedByHand() && maybeThere;
    }

    @Override
    public void onCreate(DelegateTask task) {
        Association association = loader.load(task);
        CaseVariables.showClaim(association, task);
        WITHDRAWAL_REASON.setLocal(task, association.withdrawal().orElseThrow().reason());
        WITHDRAWN_AS.setLocal(task, null);
        FILED_CLAIM_ID.setLocal(task, null);
        FILED_CLAIM_ID_AGAIN.setLocal(task, null);
        byHand.askForDate(task);
    }

    @Override
    public void onComplete(DelegateTask task) {
        Association association = loader.lock(task);
        Claim claim = association.openClaim();
        TaskFormReader answer = new TaskFormReader(task);
        ManualWithdrawal became = answer.choice(WITHDRAWN_AS, ManualWithdrawal.class, "What became of it");
        if (became == ManualWithdrawal.NEVER_FILED && claim.claimId() != null) {
            answer.fault(
                    WITHDRAWN_AS,
                    "What became of it: claim " + claim.claimId() + " was filed. End it in Partner Center.");
        }
        if (became == ManualWithdrawal.ENDED) {
            String claimId = claim.claimId() == null
                    ? typedClaimId.read(FILED_CLAIM_ID, FILED_CLAIM_ID_AGAIN, answer)
                    : claim.claimId();
            Optional<Instant> doneAt = byHand.read(answer);
            answer.refuseFaults();
            Instant at = doneAt.orElseThrow();
            claim.markCreated(claimId, StatusSeen.of(ClaimStatus.SUBMITTED, at), at);
            claim.recordManualCompletion(at);
            associations.save(association);
        }
        answer.refuseFaults();
    }
}
