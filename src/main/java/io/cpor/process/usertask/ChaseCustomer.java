package io.cpor.process.usertask;

import static io.cpor.process.CporVariables.CHASE_DECISION;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.Contact;
import io.cpor.poe.PoeHands;
import io.cpor.poe.Poes;
import io.cpor.process.CarriedAssociation;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * The POE is overdue, or the customer named another person. A wrong address is a common cause, so the contact can be put
 * right before it is sent again.
 */
@Component
final class ChaseCustomer implements StaffTask {
    private final CarriedAssociation carried;
    private final Associations associations;
    private final Poes poes;
    private final ChaseSheet sheet;
    private final PoeHands hands;

    ChaseCustomer(CarriedAssociation carried, Associations associations, Poes poes, ChaseSheet sheet, PoeHands hands) {
        this.carried = carried;
        this.associations = associations;
        this.poes = poes;
        this.sheet = sheet;
        this.hands = hands;
    }

    @Override
    public void created(DelegateTask task) {
        Association association = carried.of(task);
        CaseFacts.show(association, task);
        task.setVariablesLocal(sheet.of(association, poes.current(association.id())));
        StaffTask.asks(task, CHASE_DECISION);
    }

    @Override
    public void completed(DelegateTask task) {
        FormAnswer answer = new FormAnswer(task);
        ChaseDecision decision = answer.choice(CHASE_DECISION, ChaseDecision.class, "Your decision");
        Contact contact = answer.contact();
        answer.refuseFaults();

        Association association = carried.locked(task);
        hands.changeContact(association, contact, StaffTask.by(task));
        associations.save(association);
        CHASE_DECISION.set(task.getExecution(), decision.code());
    }
}
