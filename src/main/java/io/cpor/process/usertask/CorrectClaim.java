package io.cpor.process.usertask;

import static io.cpor.process.CporVariables.DOMAIN;
import static io.cpor.process.CporVariables.PARTNER_LOCATION_ID;
import static io.cpor.process.CporVariables.REFUSAL;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.agreement.Contact;
import io.cpor.association.value.Texts;
import io.cpor.poe.PoeHands;
import io.cpor.process.AssociationLoader;
import io.cpor.process.taskform.CaseVariables;
import io.cpor.process.taskform.TaskFormReader;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Partner Center refused the claim. What stands on the signed POE cannot be changed here; what does not, can. */
@Component
final class CorrectClaim implements StaffTask {
    private final AssociationLoader loader;
    private final Associations associations;
    private final PoeHands hands;

    CorrectClaim(AssociationLoader loader, Associations associations, PoeHands hands) {
        this.loader = loader;
        this.associations = associations;
        this.hands = hands;
    }

    @Override
    public void onCreate(DelegateTask task) {
        Association association = loader.load(task);
        CaseVariables.showClaimForm(association, task);
        REFUSAL.setLocal(task, association.openClaim().refusal());
    }

    @Override
    public void onComplete(DelegateTask task) {
        TaskFormReader answer = new TaskFormReader(task);
        String domain = answer.require(DOMAIN, "Domain", "a domain such as contoso.onmicrosoft.com", Texts::isDomain);
        String location =
                answer.require(PARTNER_LOCATION_ID, "Partner location ID", "5 to 12 digits", Texts::isLocationId);
        Contact contact = answer.contact();
        answer.refuseFaults();

        Association association = loader.lock(task);
        association.correctClaim(domain, location);
        hands.changeContact(association, contact, StaffTask.by(task));
        associations.save(association);
    }
}
