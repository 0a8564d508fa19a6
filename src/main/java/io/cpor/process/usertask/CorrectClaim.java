package io.cpor.process.usertask;

import static io.cpor.process.CporVariables.CONTACT_EMAIL;
import static io.cpor.process.CporVariables.DOMAIN;
import static io.cpor.process.CporVariables.PARTNER_LOCATION_ID;
import static io.cpor.process.CporVariables.REFUSAL;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.agreement.Contact;
import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.Texts;
import io.cpor.poe.PoeHands;
import io.cpor.process.AssociationLoader;
import io.cpor.process.UserNames;
import io.cpor.process.taskform.CaseVariables;
import io.cpor.process.taskform.TaskFormReader;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Partner Center refused the claim. What stands on the signed POE cannot be changed here; what does not, can. Microsoft asks
 * the contact for the customer's consent, and a reviewer let another one pass: a contact that is changed here comes back to
 * this task, and goes to Partner Center only when somebody who did not change it last completes it.
 */
@Component
final class CorrectClaim implements StaffTask {
    private final AssociationLoader loader;
    private final Associations associations;
    private final PoeHands hands;
    private final UserNames people;

    CorrectClaim(AssociationLoader loader, Associations associations, PoeHands hands, UserNames people) {
        this.loader = loader;
        this.associations = associations;
        this.hands = hands;
        this.people = people;
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
        String by = StaffTask.by(task);
        boolean another = !contact.equals(association.customer().contact());
        String said = lastRefusal(association);
        if (!another) {
            refuseOwnContact(association, by);
        }
        association.correctClaim(domain, location);
        hands.changeContact(association, contact, by);
        if (another) {
            association.openClaim().hold(waiting(by) + said);
        }
        associations.save(association);
    }

    /** A change that another person let pass is passed: the claim was filed with it, so it is held no longer. */
    private static void refuseOwnContact(Association association, String by) {
        if (association.openClaim().isHeld()
                && association
                        .contactChange()
                        .filter(change -> by.equalsIgnoreCase(change.by()))
                        .isPresent()) {
            throw new InvalidInput(
                    CONTACT_EMAIL.name(),
                    "Contact e-mail: you changed the customer's contact yourself after the POE was accepted. Microsoft asks the"
                            + " contact for consent, so somebody else must look at it and complete this task.");
        }
    }

    private String waiting(String by) {
        return "Not filed yet: " + people.name(by)
                + " put in another contact of the customer after the POE was accepted."
                + " Microsoft asks the contact for consent, so somebody else must look at it. Compare it with the POE, put it"
                + " right if it is wrong, and complete this task.";
    }

    /** What Partner Center said last, which the next person must know too. */
    private static String lastRefusal(Association association) {
        return association.claims().stream()
                .filter(claim -> claim.claimId() == null && claim.refusal() != null && !claim.isHeld())
                .reduce((earlier, later) -> later)
                .map(claim -> " Partner Center refused it before: " + claim.refusal())
                .orElse("");
    }
}
