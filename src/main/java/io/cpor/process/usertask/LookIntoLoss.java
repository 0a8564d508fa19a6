package io.cpor.process.usertask;

import static io.cpor.process.CporVariables.LOSS_FACT;
import static io.cpor.process.CporVariables.LOSS_NOTE;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.Loss;
import io.cpor.association.value.OfficeTime;
import io.cpor.process.AssociationLoader;
import io.cpor.process.LostAssociationProcess;
import io.cpor.process.taskform.CaseVariables;
import io.cpor.process.taskform.TaskFormReader;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** An association that was active was lost: staff find out why, and note what they did about it. */
@Component
final class LookIntoLoss implements StaffTask {
    private final Associations associations;
    private final Clock clock;
    private final OfficeTime office;

    LookIntoLoss(Associations associations, Clock clock, OfficeTime office) {
        this.associations = associations;
        this.clock = clock;
        this.office = office;
    }

    @Override
    public void onCreate(DelegateTask task) {
        Association association = associations.get(lostId(task));
        CaseVariables.showClaim(association, task);
        LOSS_FACT.setLocal(task, fact(association.loss().orElseThrow()));
        LOSS_NOTE.setLocal(task, null);
    }

    private static String lostId(DelegateTask task) {
        return AssociationLoader.idBeside(task.getExecution(), LostAssociationProcess.PROCESS);
    }

    private String fact(Loss loss) {
        String what = switch (loss.cause()) {
            case DECLINED -> "The customer declined the active association on ";
            case DISASSOCIATED -> "The active association was disassociated in Partner Center on ";
            case REJECTED -> "Microsoft rejected the active association on ";
        };
        String reason = loss.reason() == null ? "" : " Reason given: " + loss.reason();
        return what + office.day(loss.at()) + "." + reason;
    }

    @Override
    public void onComplete(DelegateTask task) {
        TaskFormReader answer = new TaskFormReader(task);
        String note = answer.requireLines(LOSS_NOTE, "What was done", "say whom you spoke to and what comes of it.");
        answer.refuseFaults();

        Association association = associations.lock(lostId(task));
        association.noteLoss(note, StaffTask.by(task), clock.instant());
        associations.save(association);
    }
}
