package io.cpor.process;

import io.cpor.association.Associations;
import io.cpor.poe.Poe;
import io.cpor.poe.PoeAccess;
import io.cpor.poe.PoeAuditTrail;
import io.cpor.poe.Poes;
import io.cpor.poe.Referral;
import io.cpor.poe.Scan;
import io.cpor.poe.Signature;
import io.cpor.poe.document.PoeDocuments;
import io.cpor.poe.document.PreparedDocuments;
import io.cpor.poe.form.Answers;
import io.cpor.poe.upload.InspectedFile;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * What customers do with their POE, as facts that are recorded and told to the process in one transaction: either both
 * hold or neither. If the case changes at that very moment, it is tried again; a document is drawn and sealed once, before.
 */
@Component
public class PoeProcess {
    private final Associations associations;
    private final Poes poes;
    private final PoeAuditTrail trail;
    private final PoeDocuments documents;
    private final ChaseSheet chase;
    private final Engine engine;
    private final OptimisticLockRetry retry;
    private final Clock clock;

    PoeProcess(
            Associations associations,
            Poes poes,
            PoeAuditTrail trail,
            PoeDocuments documents,
            ChaseSheet chase,
            Engine engine,
            OptimisticLockRetry retry,
            Clock clock) {
        this.associations = associations;
        this.poes = poes;
        this.trail = trail;
        this.documents = documents;
        this.chase = chase;
        this.engine = engine;
        this.retry = retry;
        this.clock = clock;
    }

    /**
     * The customer signed online, in time or late.
     *
     * @param drawing the signature as a PNG, or {@code null} if it was typed
     * @throws io.cpor.poe.LinkUnknown if the link was revoked or expired meanwhile
     * @throws io.cpor.poe.PoeAlreadyClosed if it was signed or declined before
     * @throws PoeNotAwaited if the process is busy with sending it anew; nothing is recorded
     */
    public void poeReturned(PoeAccess access, Answers answers, Signature signature, byte[] drawing) {
        try (PreparedDocuments prepared = PreparedDocuments.ofSignature(drawing, signature.signedAt())) {
            Signature made = prepared.drawingId().map(signature::withDrawing).orElse(signature);
            comeBack(access, prepared, poe -> poe.sign(answers, made));
        }
    }

    /**
     * The customer sent the signed paper as a file, in time or late.
     *
     * @param ip as the server saw it
     * @param browser its own name for itself
     * @throws io.cpor.poe.LinkUnknown if the link was revoked or expired meanwhile
     * @throws io.cpor.poe.PoeAlreadyClosed if it was signed or declined before
     * @throws PoeNotAwaited if the process is busy with sending it anew; nothing is recorded
     */
    public void poeScanned(PoeAccess access, InspectedFile file, String ip, String browser) {
        Instant now = clock.instant();
        try (PreparedDocuments prepared = PreparedDocuments.ofScan(file, now)) {
            Scan scan = new Scan(prepared.scanId().orElseThrow(), null, now, ip, browser);
            comeBack(access, prepared, poe -> poe.attachScan(scan));
        }
    }

    /** The document that stands for the POE is made; then what came is recorded, and the process goes on. */
    private void comeBack(PoeAccess access, PreparedDocuments prepared, Consumer<Poe> record) {
        Poe before = poes.get(access.poeId());
        record.accept(before);
        documents.prepare(associations.get(before.associationId()), before, prepared);
        retry.run(() -> {
            Poe poe = poes.lockForCustomer(access);
            record.accept(poe);
            trail.record(poe.id(), prepared.step(), prepared.at());
            documents.keep(prepared, poe);
            poes.save(poe);
            goOn(poe);
        });
    }

    private void goOn(Poe poe) {
        engine.goOnBehind(poe.associationId(), ProcessElements.CONTACT_NAMED);
        boolean taken = engine.completeTask(poe.associationId(), ProcessElements.FILL_POE.id())
                || engine.correlate(poe.associationId(), CporMessage.POE_RETURNED_LATE);
        if (!taken) {
            throw new PoeNotAwaited();
        }
        engine.correlate(poe.associationId(), CporMessage.POE_SIGNED);
    }

    /**
     * The customer names another person to sign; staff decide. The link keeps working until they do.
     *
     * @throws io.cpor.poe.LinkUnknown if the link was revoked or expired meanwhile
     * @throws io.cpor.poe.PoeAlreadyClosed if it was signed or declined before
     */
    public void contactNamed(PoeAccess access, Referral to) {
        retry.run(() -> {
            Poe poe = poes.lockForCustomer(access);
            poe.refer(to);
            poes.save(poe);
            if (!engine.correlate(poe.associationId(), CporMessage.CONTACT_NAMED)) {
                chase.refresh(associations.get(poe.associationId()), poe);
            }
        });
    }

    /**
     * The customer declines to sign, and says why.
     *
     * @throws io.cpor.poe.LinkUnknown if the link was revoked or expired meanwhile
     * @throws io.cpor.poe.PoeAlreadyClosed if it was signed or declined before
     * @throws PoeNotAwaited if the process is busy with sending it anew; nothing is recorded
     */
    public void poeDeclined(PoeAccess access, String reason) {
        retry.run(() -> {
            Poe poe = poes.lockForCustomer(access);
            poe.decline(reason, clock.instant());
            poes.save(poe);
            engine.goOnBehind(poe.associationId(), ProcessElements.CONTACT_NAMED);
            if (!engine.correlate(poe.associationId(), CporMessage.POE_DECLINED)) {
                throw new PoeNotAwaited();
            }
            engine.correlate(
                    poe.associationId(), CporMessage.DECLINE_RECEIVED); // a case of an older model waits for none
        });
    }
}
