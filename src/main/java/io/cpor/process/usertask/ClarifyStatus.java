package io.cpor.process.usertask;

import static io.cpor.process.CporVariables.CLAIM_STATUS;
import static io.cpor.process.CporVariables.CLARIFIED_AS;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.claim.Verification;
import io.cpor.process.AssociationLoader;
import io.cpor.process.taskform.CaseVariables;
import io.cpor.process.taskform.TaskFormReader;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Partner Center shows a status this application does not know; what staff say it means holds while that status stays. */
@Component
final class ClarifyStatus implements StaffTask {
    private final AssociationLoader loader;
    private final Associations associations;

    ClarifyStatus(AssociationLoader loader, Associations associations) {
        this.loader = loader;
        this.associations = associations;
    }

    @Override
    public void onCreate(DelegateTask task) {
        CaseVariables.showClaim(loader.load(task), task);
        CLARIFIED_AS.setLocal(task, null);
    }

    @Override
    public void onComplete(DelegateTask task) {
        TaskFormReader answer = new TaskFormReader(task);
        Verification meaning = answer.choice(CLARIFIED_AS, Verification.class, "What it means");
        answer.refuseFaults();

        Association association = loader.lock(task);
        association.openClaim().clarifyStatus(CLAIM_STATUS.findLocal(task).orElse(""), meaning);
        associations.save(association);
    }
}
