package io.cpor.process.taskform;

import io.cpor.association.Association;
import io.cpor.association.agreement.Contact;
import io.cpor.association.agreement.Subscription;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.StatusSeen;
import io.cpor.process.CporVariables;
import io.cpor.process.policy.Deadlines;
import io.cpor.process.policy.RemainingTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** What several forms show of an association. */
public final class CaseVariables {
    private CaseVariables() {}

    public static void show(Association association, DelegateTask task) {
        CporVariables.CUSTOMER_NAME.setLocal(task, association.customer().name());
        CporVariables.LINES.setLocal(task, lines(association));
        if (!association.isAdopted()) { // nobody knows whom an adopted one was agreed with
            contact(association.customer().contact(), task);
        }
    }

    private static void contact(Contact contact, DelegateTask task) {
        CporVariables.CONTACT_NAME.setLocal(task, contact.name());
        CporVariables.CONTACT_TITLE.setLocal(task, contact.title());
        CporVariables.CONTACT_EMAIL.setLocal(task, contact.email());
    }

    /** The claim's facts, in the order of Partner Center's claim form (field facts 1.7). */
    public static void showClaimForm(Association association, DelegateTask task) {
        show(association, task);
        CporVariables.TENANT_ID.setLocal(task, association.customer().tenantId());
        CporVariables.DOMAIN.setLocal(task, association.customer().domain());
        CporVariables.SOLUTION_AREA.setLocal(
                task, association.engagement().solutionArea().label());
        CporVariables.PARTNER_ROLE.setLocal(
                task, association.engagement().partnerRole().label());
        CporVariables.PARTNER_LOCATION_ID.setLocal(task, association.partner().locationId());
        CporVariables.PARTNER_CONTACT_NAME.setLocal(
                task, association.partner().contact().name());
        CporVariables.PARTNER_CONTACT_EMAIL.setLocal(
                task, association.partner().contact().email());
    }

    public static void showClaim(Association association, DelegateTask task) {
        show(association, task);
        association.currentClaim().ifPresent(claim -> {
            CporVariables.CLAIM_ID.setLocal(task, claim.claimId());
            claim.lastSeen().ifPresent(seen -> {
                CporVariables.CLAIM_STATUS.setLocal(task, seen.status());
                CporVariables.CLAIM_REASON.setLocal(
                        task, seen.reason() == null ? "Partner Center gives no reason." : seen.reason());
            });
        });
    }

    /** What helps against Microsoft's reason, and until when it can be done. */
    public static void showRemedy(Association association, Deadlines deadlines, DelegateTask task) {
        Claim claim = association.standingClaim();
        CporVariables.REMEDY.setLocal(
                task, Remedy.of(claim.lastSeen().map(StatusSeen::reason).orElse(null)));
        CporVariables.TIME_LEFT.setLocal(
                task,
                deadlines
                        .timeLeft(association)
                        .map(RemainingTime::lastMoment)
                        .orElse("not any more: Microsoft allows one dispute per claim, and none of a final rejection"));
    }

    private static String lines(Association association) {
        return Stream.concat(
                        association.engagement().workloadNames().stream(),
                        association.engagement().subscriptions().stream().map(CaseVariables::line))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Subscription subscription) {
        return subscription.product() + "  " + subscription.subscriptionId();
    }
}
