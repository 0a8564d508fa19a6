package io.cpor.process.usertask;

import static io.cpor.process.CporVariables.ANSWER;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.process.CarriedAssociation;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Microsoft's reviewer wants more; the answer goes with the resubmitted claim. */
@Component
final class AnswerReviewer implements StaffTask {
    private final CarriedAssociation carried;
    private final Associations associations;
    private final DoneByHand byHand;

    AnswerReviewer(CarriedAssociation carried, Associations associations, DoneByHand byHand) {
        this.carried = carried;
        this.associations = associations;
        this.byHand = byHand;
    }

    @Override
    public void created(DelegateTask task) {
        CaseFacts.showClaim(carried.of(task), task);
        ANSWER.setLocal(task, null);
        byHand.asked(task);
    }

    @Override
    public void completed(DelegateTask task) {
        FormAnswer answer = new FormAnswer(task);
        String text = answer.neededLines(ANSWER, "Your answer", "write what the reviewer asked for.");
        byHand.check(answer);
        answer.refuseFaults();

        Association association = carried.locked(task);
        association.openClaim().answered(text);
        associations.save(association);
    }
}
