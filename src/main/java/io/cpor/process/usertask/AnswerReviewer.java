package io.cpor.process.usertask;

import static io.cpor.process.CporVariables.ANSWER;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.process.AssociationLoader;
import io.cpor.process.policy.Deadlines;
import io.cpor.process.taskform.CaseVariables;
import io.cpor.process.taskform.ManualCompletionDate;
import io.cpor.process.taskform.TaskFormReader;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Microsoft's reviewer wants more; the answer goes with the resubmitted claim. */
@Component
final class AnswerReviewer implements StaffTask {
    private final AssociationLoader loader;
    private final Associations associations;
    private final ManualCompletionDate byHand;
    private final Deadlines deadlines;

    AnswerReviewer(
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
        ANSWER.setLocal(task, null);
        byHand.askForDate(task);
    }

    @Override
    public void onComplete(DelegateTask task) {
        TaskFormReader answer = new TaskFormReader(task);
        String text = answer.requireLines(ANSWER, "Your answer", "write what the reviewer asked for.");
        Optional<Instant> doneAt = byHand.read(answer);
        answer.refuseFaults();

        Association association = loader.lock(task);
        association.openClaim().recordAnswer(text);
        doneAt.ifPresent(association.openClaim()::recordManualCompletion);
        associations.save(association);
    }
}
