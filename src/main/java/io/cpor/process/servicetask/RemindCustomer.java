package io.cpor.process.servicetask;

import io.cpor.association.Association;
import io.cpor.mail.PoeMails;
import io.cpor.mail.PoeMails.Reminder;
import io.cpor.poe.AskedReminders;
import io.cpor.poe.Poe;
import io.cpor.poe.PoeAuditTrail;
import io.cpor.poe.PoeLinks;
import io.cpor.poe.PoeStep;
import io.cpor.poe.Poes;
import io.cpor.process.AssociationLoader;
import io.cpor.process.CporVariables;
import io.cpor.process.dispatch.PoeSending;
import io.cpor.process.policy.ReminderDays;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * At most one mail a time, because staff asked for it or for the last of the policy's days that has come; those missed
 * before it are not made up for, and nobody is reminded of a POE that came back, also on paper
 * that staff have not typed off yet unless they sent it again since, was declined, or whose link has expired.
 */
@Component
final class RemindCustomer implements JavaDelegate {
    private final AssociationLoader loader;
    private final Poes poes;
    private final PoeLinks links;
    private final PoeAuditTrail trail;
    private final PoeSending sending;
    private final ReminderDays days;
    private final AskedReminders asked;
    private final PoeMails mails;

    RemindCustomer(
            AssociationLoader loader,
            Poes poes,
            PoeLinks links,
            PoeAuditTrail trail,
            PoeSending sending,
            ReminderDays days,
            AskedReminders asked,
            PoeMails mails) {
        this.loader = loader;
        this.poes = poes;
        this.links = links;
        this.trail = trail;
        this.sending = sending;
        this.days = days;
        this.asked = asked;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Association association = loader.load(execution);
        Poe poe = poes.current(association.id());
        int reached = days.reached(association, poe);
        Optional<Integer> byHand = asked.toMail(poe);
        boolean dayCame = reached > poe.sending().reminders();
        if (links.isValid(poe) && !poe.isPaperFiled() && (dayCame || byHand.isPresent())) {
            Reminder as = wording(poe, reached);
            if (dayCame) {
                poe.markReminded(reached);
                poes.save(poe);
            }
            asked.markMailed(poe);
            PoeSending.Ready underway = sending.underway(association, poe);
            String which = byHand.map(number -> "asked" + number).orElse(Integer.toString(reached));
            mails.poeReminder(association, underway.mail(CporVariables.NOTE.findLocal(execution)), which, as);
            trail.record(poe.id(), PoeStep.REMINDED);
        }
    }

    private Reminder wording(Poe poe, int reached) {
        if (days.isLast(reached)) {
            return Reminder.LAST;
        }
        return poe.sending().reminders() == 0 && !asked.wasAnyMailed(poe) ? Reminder.FIRST : Reminder.SECOND;
    }
}
