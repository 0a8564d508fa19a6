package io.cpor.process.usertask;

import static io.cpor.process.CporVariables.CHASE_DECISION;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.agreement.Contact;
import io.cpor.poe.PoeHands;
import io.cpor.poe.PoeLinks;
import io.cpor.poe.Poes;
import io.cpor.process.AssociationLoader;
import io.cpor.process.ChaseSheet;
import io.cpor.process.taskform.CaseVariables;
import io.cpor.process.taskform.ChaseDecision;
import io.cpor.process.taskform.TaskFormReader;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * The POE is overdue, or the customer named another person. A wrong address is a common cause, so the contact can be put
 * right before it is sent again.
 */
@Component
final class ChaseCustomer implements StaffTask {
    private final AssociationLoader loader;
    private final Associations associations;
    private final Poes poes;
    private final PoeLinks links;
    private final ChaseSheet sheet;
    private final PoeHands hands;

    ChaseCustomer(
            AssociationLoader loader,
            Associations associations,
            Poes poes,
            PoeLinks links,
            ChaseSheet sheet,
            PoeHands hands) {
        this.loader = loader;
        this.associations = associations;
        this.poes = poes;
        this.links = links;
        this.sheet = sheet;
        this.hands = hands;
    }

    @Override
    public void onCreate(DelegateTask task) {
        Association association = loader.load(task);
        CaseVariables.show(association, task);
        task.setVariablesLocal(sheet.of(association, poes.current(association.id())));
        StaffTask.asks(task, CHASE_DECISION);
    }

    @Override
    public void onComplete(DelegateTask task) {
        TaskFormReader answer = new TaskFormReader(task);
        ChaseDecision decision = answer.choice(CHASE_DECISION, ChaseDecision.class, "Your decision");
        Contact contact = decision == ChaseDecision.GIVE_UP ? null : answer.contact();
        answer.refuseFaults();

        if (decision == ChaseDecision.SEND_AGAIN) {
            sendAgain(loader.lock(task), contact, StaffTask.by(task));
        } else {
            links.revoke(loader.lock(task).id()); // nobody waits for the POE any more
        }
        CHASE_DECISION.set(task.getExecution(), decision.code());
    }

    /** The link that was mailed before ends with this decision, not only when the next one is mailed. */
    private void sendAgain(Association association, Contact contact, String by) {
        hands.changeContact(association, contact, by);
        associations.save(association);
        links.revoke(association.id());
    }
}
