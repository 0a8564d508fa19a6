package io.cpor.process;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.Contact;
import io.cpor.poe.Answers;
import io.cpor.poe.Poe;
import io.cpor.poe.PoeHand;
import io.cpor.poe.PoeHands;
import io.cpor.poe.PoeStep;
import io.cpor.poe.PoeTrail;
import io.cpor.poe.Poes;
import io.cpor.poe.Referral;
import io.cpor.poe.Scan;
import io.cpor.poe.Signature;
import io.cpor.poe.document.PoeDocuments;
import io.cpor.poe.upload.InspectedFile;
import io.cpor.process.usertask.ChaseSheet;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers and staff do with a POE, as facts that are recorded and told to the process in one transaction: either both
 * hold or neither.
 */
@Component
public class PoeProcess {
    private final Associations associations;
    private final Poes poes;
    private final PoeTrail trail;
    private final PoeHands hands;
    private final PoeDocuments documents;
    private final ChaseSheet chase;
    private final Engine engine;
    private final Clock clock;

    PoeProcess(
            Associations associations,
            Poes poes,
            PoeTrail trail,
            PoeHands hands,
            PoeDocuments documents,
            ChaseSheet chase,
            Engine engine,
            Clock clock) {
        this.associations = associations;
        this.poes = poes;
        this.trail = trail;
        this.hands = hands;
        this.documents = documents;
        this.chase = chase;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * The customer signed online, in time or late.
     *
     * @param drawing the signature as a PNG, or {@code null} if it was typed
     * @throws io.cpor.poe.PoeAlreadyClosed if it was signed or declined before
     * @throws PoeNotAwaited if the process is busy with sending it anew; nothing is recorded
     */
    @Transactional
    public void poeReturned(String poeId, Answers answers, Signature signature, byte[] drawing) {
        Poe poe = poes.lock(poeId);
        trail.happened(poeId, PoeStep.SIGNED);
        poe.signed(answers, drawing == null ? signature : signature.drawn(documents.keepDrawing(drawing)));
        back(poe);
        engine.told(poe.associationId(), CporMessage.POE_SIGNED);
    }

    /**
     * The customer sent the signed paper as a file, in time or late.
     *
     * @param ip as the server saw it
     * @param browser its own name for itself
     * @throws io.cpor.poe.PoeAlreadyClosed if it was signed or declined before
     * @throws PoeNotAwaited if the process is busy with sending it anew; nothing is recorded
     */
    @Transactional
    public void poeScanned(String poeId, InspectedFile file, String ip, String browser) {
        Poe poe = poes.lock(poeId);
        trail.happened(poeId, PoeStep.SCAN_UPLOADED);
        poe.scanned(new Scan(documents.keepScan(file), null, clock.instant(), ip, browser));
        back(poe);
    }

    /** It came back: the document that stands for it is made, and the process goes on. */
    private void back(Poe poe) {
        documents.seal(associations.get(poe.associationId()), poe);
        poes.save(poe);
        boolean taken = engine.completed(poe.associationId(), AskedBox.FILL_POE.id())
                || engine.told(poe.associationId(), CporMessage.POE_RETURNED_LATE);
        if (!taken) {
            throw new PoeNotAwaited();
        }
    }

    /**
     * The customer names another person to sign; staff decide. The link keeps working until they do.
     *
     * @throws io.cpor.poe.PoeAlreadyClosed if it was signed or declined before
     */
    @Transactional
    public void contactNamed(String poeId, Referral to) {
        Poe poe = poes.lock(poeId);
        poe.referred(to);
        poes.save(poe);
        if (!engine.told(poe.associationId(), CporMessage.CONTACT_NAMED)) {
            chase.refresh(associations.get(poe.associationId()), poe);
        }
    }

    /**
     * Staff file the signed paper that came to them; they type off what it says in Fill POE.
     *
     * @param by the id of who files it, who then cannot accept it
     * @throws io.cpor.poe.PoeAlreadyClosed if the customer signed or declined meanwhile
     * @throws io.cpor.poe.TooManyUploads if there were as many files as one POE may have
     */
    @Transactional
    public void paperFiled(String associationId, InspectedFile file, String by, String ip, String browser) {
        Poe poe = poes.lock(poes.current(associationId).id());
        poe.uploaded();
        trail.happened(poe.id(), PoeStep.SCAN_UPLOADED);
        poe.scanned(new Scan(documents.keepScan(file), by, clock.instant(), ip, browser));
        hands.record(poe, by, PoeHand.FILED_PAPER);
        poes.save(poe);
    }

    /**
     * Staff have the POE sent again, perhaps to another contact; the link before it ends.
     *
     * @param by the id of who does; after a change of the contact, somebody else must accept the POE
     * @throws PoeNotAwaited if it is not with the customer
     */
    @Transactional
    public void sendAgainAsked(String associationId, Contact contact, String by) {
        Association association = associations.lock(associationId);
        hands.changeContact(association, contact, by);
        associations.save(association);
        if (!engine.told(associationId, CporMessage.SEND_AGAIN_ASKED)) {
            throw new PoeNotAwaited();
        }
    }

    /**
     * The customer declines to sign, and says why.
     *
     * @throws io.cpor.poe.PoeAlreadyClosed if it was signed or declined before
     * @throws PoeNotAwaited if the process is busy with sending it anew; nothing is recorded
     */
    @Transactional
    public void poeDeclined(String poeId, String reason) {
        Poe poe = poes.lock(poeId);
        poe.declined(reason, clock.instant());
        poes.save(poe);
        if (!engine.told(poe.associationId(), CporMessage.POE_DECLINED)) {
            throw new PoeNotAwaited();
        }
    }
}
