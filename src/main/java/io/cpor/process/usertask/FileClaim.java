package io.cpor.process.usertask;

import static io.cpor.process.CporVariables.CLAIM_ID;
import static io.cpor.process.CporVariables.CLAIM_ID_AGAIN;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.claim.ClaimStatus;
import io.cpor.association.claim.StatusSeen;
import io.cpor.process.AssociationLoader;
import io.cpor.process.taskform.CaseVariables;
import io.cpor.process.taskform.ClaimIdField;
import io.cpor.process.taskform.TaskFormReader;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A person filed the claim in the portal and types its claim ID back. */
@Component
final class FileClaim implements StaffTask {
    private final AssociationLoader loader;
    private final Associations associations;
    private final ClaimIdField typedClaimId;
    private final Clock clock;

    FileClaim(AssociationLoader loader, Associations associations, ClaimIdField typedClaimId, Clock clock) {
        this.loader = loader;
        this.associations = associations;
        this.typedClaimId = typedClaimId;
        this.clock = clock;
    }

    @Override
    public void onCreate(DelegateTask task) {
        CaseVariables.showClaimForm(loader.load(task), task);
        CLAIM_ID.setLocal(task, null);
        CLAIM_ID_AGAIN.setLocal(task, null);
    }

    @Override
    public void onComplete(DelegateTask task) {
        TaskFormReader answer = new TaskFormReader(task);
        String claimId = typedClaimId.read(CLAIM_ID, CLAIM_ID_AGAIN, answer);
        answer.refuseFaults();

        Association association = loader.lock(task);
        Instant now = clock.instant();
        association.openClaim().markCreated(claimId, StatusSeen.of(ClaimStatus.SUBMITTED, now), now);
        associations.save(association);
    }
}
