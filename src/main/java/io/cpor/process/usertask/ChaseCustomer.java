package io.cpor.process.usertask;

import static io.cpor.process.CporVariables.CHASE_DECISION;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.Contact;
import io.cpor.process.CarriedAssociation;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The POE is overdue. A wrong address is a common cause, so the contact can be put right before it is sent again. */
@Component
final class ChaseCustomer implements StaffTask {
    private final CarriedAssociation carried;
    private final Associations associations;

    ChaseCustomer(CarriedAssociation carried, Associations associations) {
        this.carried = carried;
        this.associations = associations;
    }

    @Override
    public void created(DelegateTask task) {
        CaseFacts.show(carried.of(task), task);
        StaffTask.asks(task, CHASE_DECISION);
    }

    @Override
    public void completed(DelegateTask task) {
        FormAnswer answer = new FormAnswer(task);
        ChaseDecision decision = answer.choice(CHASE_DECISION, ChaseDecision.class, "Your decision");
        Contact contact = answer.contact();
        answer.refuseFaults();

        Association association = carried.locked(task);
        association.contactChanged(contact);
        associations.save(association);
        CHASE_DECISION.set(task.getExecution(), decision.code());
    }
}
