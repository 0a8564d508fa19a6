package io.cpor.process.usertask;

import static io.cpor.process.CporVariables.LOSS_FACT;
import static io.cpor.process.CporVariables.LOSS_NOTE;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.Loss;
import io.cpor.association.value.OfficeTime;
import io.cpor.process.LostAssociationProcess;
import io.cpor.process.taskform.CaseVariables;
import io.cpor.process.taskform.TaskFormReader;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
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
        Association association = associations.get(lostText(task));
        CaseVariables.showClaim(association, task);
        LOSS_FACT.setLocal(task, fact(association.loss().orElseThrow()));
        LOSS_NOTE.setLocal(task, null);
    }

    /** The id of the association, which only the small process of its own looks into. */
    private static String lostText(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        String process = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        if (!process.equals(LostAssociationProcess.PROCESS) || execution.getSuperExecution() != null) {
            throw new IllegalStateException("an instance of " + process + " does not look into a lost association");
        }
        return execution.getProcessBusinessKey();
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

        Association association = associations.lock(lostText(task));
        association.noteLoss(note, StaffTask.by(task), clock.instant());
        associations.save(association);
    }
}
