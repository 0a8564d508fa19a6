package io.cpor.process.servicetask;

import io.cpor.association.Association;
import io.cpor.mail.CustomerMails;
import io.cpor.mail.CustomerMails.Reminder;
import io.cpor.poe.Poe;
import io.cpor.poe.PoeAuditTrail;
import io.cpor.poe.PoeLinks;
import io.cpor.poe.PoeStep;
import io.cpor.poe.Poes;
import io.cpor.process.AssociationLoader;
import io.cpor.process.dispatch.PoeSending;
import io.cpor.process.policy.ReminderDays;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * At most one mail a time, for the last of the policy's days that has come; those missed before it are not made up for, and
 * nobody is reminded of a POE that came back, was declined, or whose link has expired.
 */
@Component
final class RemindCustomer implements JavaDelegate {
    private final AssociationLoader loader;
    private final Poes poes;
    private final PoeLinks links;
    private final PoeAuditTrail trail;
    private final PoeSending sending;
    private final ReminderDays days;
    private final CustomerMails mails;

    RemindCustomer(
            AssociationLoader loader,
            Poes poes,
            PoeLinks links,
            PoeAuditTrail trail,
            PoeSending sending,
            ReminderDays days,
            CustomerMails mails) {
        this.loader = loader;
        this.poes = poes;
        this.links = links;
        this.trail = trail;
        this.sending = sending;
        this.days = days;
        this.mails = mails;
    }

    private Reminder wording(Poe poe, int reached) {
        if (days.isLast(reached)) {
            return Reminder.LAST;
        }
        return poe.sending().reminders() == 0 ? Reminder.FIRST : Reminder.SECOND;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Association association = loader.load(execution);
        Poe poe = poes.current(association.id());
        int reached = days.reached(association, poe);
        if (links.isValid(poe) && reached > poe.sending().reminders()) {
            Reminder as = wording(poe, reached);
            poe.markReminded(reached);
            poes.save(poe);
            PoeSending.Ready underway = sending.underway(association, poe);
            mails.poeReminder(association, underway.mail(execution), reached, as);
            trail.record(poe.id(), PoeStep.REMINDED);
        }
    }
}
