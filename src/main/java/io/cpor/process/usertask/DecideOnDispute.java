package io.cpor.process.usertask;

import static io.cpor.process.CporVariables.ANSWER_KIND;
import static io.cpor.process.CporVariables.DISPUTE_DECISION;
import static io.cpor.process.CporVariables.DISPUTE_POSSIBLE;
import static io.cpor.process.CporVariables.JUSTIFICATION;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.process.AssociationLoader;
import io.cpor.process.policy.Deadlines;
import io.cpor.process.taskform.CaseVariables;
import io.cpor.process.taskform.DisputeDecision;
import io.cpor.process.taskform.ManualCompletionDate;
import io.cpor.process.taskform.TaskFormReader;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Microsoft rejected the claim. A dispute is possible once; a new POE makes a new claim; closing ends the association. */
@Component
final class DecideOnDispute implements StaffTask {
    private final AssociationLoader loader;
    private final Associations associations;
    private final ManualCompletionDate byHand;
    private final Deadlines deadlines;

    DecideOnDispute(
            AssociationLoader loader, Associations associations, ManualCompletionDate byHand, Deadlines deadlines) {
        this.loader = loader;
        this.associations = associations;
        this.byHand = byHand;
        this.deadlines = deadlines;
    }

    @Override
    public void onCreate(DelegateTask task) {
        Association association = loader.load(task);
        CaseVariables.showClaim(association, task);
        CaseVariables.showRemedy(association, deadlines, task);
        DISPUTE_POSSIBLE.setLocal(task, association.openClaim().isDisputable());
        StaffTask.asks(task, DISPUTE_DECISION);
        JUSTIFICATION.setLocal(task, null);
        byHand.askForDate(task);
    }

    @Override
    public void onComplete(DelegateTask task) {
        Association association = loader.lock(task);
        TaskFormReader answer = new TaskFormReader(task);
        DisputeDecision decision = answer.choice(DISPUTE_DECISION, DisputeDecision.class, "Your decision");
        if (decision == DisputeDecision.DISPUTE) {
            String why = answer.requireLines(JUSTIFICATION, "Justification", "say why the rejection is wrong.");
            Optional<Instant> doneAt = byHand.read(answer);
            if (!association.openClaim().isDisputable()) {
                answer.fault(
                        DISPUTE_DECISION, "Microsoft allows one dispute per claim, and none of a final rejection.");
            }
            answer.refuseFaults();
            association.openClaim().requestDispute(why);
            doneAt.ifPresent(association.openClaim()::recordManualCompletion);
        }
        answer.refuseFaults();
        associations.save(association);
        task.getExecution()
                .removeVariable(ANSWER_KIND.name()); // the rejection is decided on: no new POE is for its claim
        DISPUTE_DECISION.set(task.getExecution(), decision.code());
    }
}
