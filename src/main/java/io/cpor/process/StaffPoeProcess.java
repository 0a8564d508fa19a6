package io.cpor.process;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.agreement.Contact;
import io.cpor.poe.AskedReminders;
import io.cpor.poe.Poe;
import io.cpor.poe.PoeAuditTrail;
import io.cpor.poe.PoeHand;
import io.cpor.poe.PoeHands;
import io.cpor.poe.PoeLinks;
import io.cpor.poe.PoeStep;
import io.cpor.poe.Poes;
import io.cpor.poe.Scan;
import io.cpor.poe.document.PoeDocuments;
import io.cpor.poe.upload.InspectedFile;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * What staff do with a POE that is with the customer, as facts that are recorded and told to the process in one transaction:
 * either both hold or neither. If the case changes at that very moment, it is tried again.
 */
@Component
public class StaffPoeProcess {
    private final Associations associations;
    private final Poes poes;
    private final PoeAuditTrail trail;
    private final PoeHands hands;
    private final PoeLinks links;
    private final AskedReminders reminders;
    private final PoeDocuments documents;
    private final Engine engine;
    private final OptimisticLockRetry retry;
    private final Clock clock;

    StaffPoeProcess(
            Associations associations,
            Poes poes,
            PoeAuditTrail trail,
            PoeHands hands,
            PoeLinks links,
            AskedReminders reminders,
            PoeDocuments documents,
            Engine engine,
            OptimisticLockRetry retry,
            Clock clock) {
        this.associations = associations;
        this.poes = poes;
        this.trail = trail;
        this.hands = hands;
        this.links = links;
        this.reminders = reminders;
        this.documents = documents;
        this.engine = engine;
        this.retry = retry;
        this.clock = clock;
    }

    /** Staff typed off a paper that came by post, and it is sealed: the customer gets a copy, as whoever signs online does. */
    public void paperTypedOff(Poe poe) {
        engine.correlate(poe.associationId(), CporMessage.POE_SIGNED);
    }

    /**
     * Staff file the signed paper that came to them; they type off what it says in Fill POE.
     *
     * @param by the id of who files it, who then cannot accept it
     * @throws io.cpor.poe.PoeAlreadyClosed if the customer signed or declined meanwhile
     * @throws io.cpor.poe.TooManyUploads if there were as many files as one POE may have
     */
    public void paperFiled(String associationId, InspectedFile file, String by, String ip, String browser) {
        retry.run(() -> {
            Poe poe = poes.lock(poes.current(associationId).id());
            poe.countUpload();
            trail.record(poe.id(), PoeStep.SCAN_UPLOADED);
            poe.attachScan(new Scan(documents.keepScan(file), by, clock.instant(), ip, browser));
            hands.record(poe, by, PoeHand.FILED_PAPER);
            poes.save(poe);
        });
    }

    /** Staff have the POE sent again to the contact that the association has; the link before it ends at once. */
    public void sendAgainAsked(String associationId, String by) {
        sendAgain(associationId, UnaryOperator.identity(), by);
    }

    /**
     * Staff have the POE sent again, perhaps to another contact; the link before it ends at once.
     *
     * @param shown the contact that whoever asks saw, or {@code null} if that is not known
     * @param by the id of who does; after a change of the contact, somebody else must accept the POE
     * @throws PoeNotAwaited if it is not with the customer
     * @throws CaseChangedMeanwhile if the contact is another than was shown
     */
    public void sendAgainAsked(String associationId, Contact shown, Contact contact, String by) {
        sendAgain(
                associationId,
                now -> {
                    if (shown != null && !shown.equals(now) && !contact.equals(now)) {
                        throw new CaseChangedMeanwhile("The contact was changed meanwhile to " + now.name() + ", "
                                + now.email()
                                + ". Nothing was sent by you. Look at it below, and send the POE again if it"
                                + " is still needed.");
                    }
                    return contact;
                },
                by);
    }

    private void sendAgain(String associationId, UnaryOperator<Contact> to, String by) {
        retry.run(() -> {
            Association association = associations.lock(associationId);
            hands.changeContact(association, to.apply(association.customer().contact()), by);
            associations.save(association);
            if (!engine.correlate(associationId, CporMessage.SEND_AGAIN_ASKED)) {
                throw new PoeNotAwaited();
            }
            links.revoke(associationId);
        });
    }

    /**
     * Staff have the customer reminded now, with the same link.
     *
     * @param by the id of who does
     * @throws io.cpor.poe.ReminderAskedLately if staff asked for one a few hours ago
     * @throws PoeNotAwaited if it is not with the customer
     * @throws TaskRefused if a signed paper was filed since it was sent, or the case's model has no box for reminders
     */
    public void reminderAsked(String associationId, String by) {
        retry.run(() -> {
            Poe poe = poes.latest(associationId)
                    .map(latest -> poes.lock(latest.id()))
                    .filter(links::isValid)
                    .orElseThrow(PoeNotAwaited::new);
            if (poe.isPaperFiled()) {
                throw new TaskRefused(
                        "A signed paper was filed. Open the task Fill POE and type it off; or, if it is not"
                                + " the right paper, send the POE again: then reminders go out again.");
            }
            reminders.ask(poe, by);
            engine.beginReminder(associationId);
        });
    }
}
