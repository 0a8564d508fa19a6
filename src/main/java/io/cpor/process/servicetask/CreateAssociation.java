package io.cpor.process.servicetask;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.claim.Claim;
import io.cpor.partnercenter.ClaimRefused;
import io.cpor.partnercenter.FiledClaim;
import io.cpor.partnercenter.PartnerCenter;
import io.cpor.partnercenter.PoeDocument;
import io.cpor.poe.Poe;
import io.cpor.poe.Poes;
import io.cpor.poe.document.PoeDocuments;
import io.cpor.process.AssociationLoader;
import io.cpor.storage.Documents;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Looks for the claim by its reference before it creates it, so that a repetition adopts what an earlier run left behind.
 * A claim of another tenant or with other lines is not adopted: staff decide.
 * The association is locked meanwhile: a withdrawal waits, and then finds the claim too.
 */
@Component
final class CreateAssociation implements JavaDelegate {
    private static final String NEW_REFERENCE =
            " It was not taken over, and nothing was sent to it. Look at it in Partner"
                    + " Center. Complete this task to file the claim of this association under a new reference.";

    private final AssociationLoader loader;
    private final Associations associations;
    private final Poes poes;
    private final PoeDocuments poeDocuments;
    private final Documents documents;
    private final PartnerCenter partnerCenter;
    private final Clock clock;

    CreateAssociation(
            AssociationLoader loader,
            Associations associations,
            Poes poes,
            PoeDocuments poeDocuments,
            Documents documents,
            PartnerCenter partnerCenter,
            Clock clock) {
        this.loader = loader;
        this.associations = associations;
        this.poes = poes;
        this.poeDocuments = poeDocuments;
        this.documents = documents;
        this.partnerCenter = partnerCenter;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Association association = loader.lockActive(execution);
        Claim claim = association.openClaim();
        FiledClaim filed = partnerCenter
                .find(association.externalReference(claim))
                .map(found -> adopt(association, claim, found))
                .orElseGet(() -> create(association, claim));
        partnerCenter.attachPoe(filed.claimId(), document(association, claim));
        claim.markCreated(filed.claimId(), filed.seen(), changedAt(filed));
        associations.save(association);
    }

    /** What is found is taken over only if it is this association's. */
    private FiledClaim adopt(Association association, Claim claim, FiledClaim found) {
        found.mismatch(association).ifPresent(why -> refuse(association, claim, why + NEW_REFERENCE));
        return found;
    }

    /** Only what is refused here is no claim: a POE that is not taken belongs to one that is there. */
    private FiledClaim create(Association association, Claim claim) {
        try {
            return partnerCenter.create(association, claim);
        } catch (ClaimRefused refused) {
            throw refuse(association, claim, refused.getMessage());
        }
    }

    /** Staff read why, and begin the next attempt. */
    private BpmnError refuse(Association association, Claim claim, String why) {
        claim.markRefused(why);
        associations.save(association);
        throw new BpmnError("association-refused");
    }

    private PoeDocument document(Association association, Claim claim) {
        Poe poe = poes.get(association.id(), claim.poeNumber());
        Documents.Document sealed = poeDocuments.sealedDocument(poe).orElseThrow();
        return new PoeDocument(sealed.mediaType(), sealed.size(), sealed.sha256(), () -> documents.open(sealed));
    }

    private Instant changedAt(FiledClaim filed) {
        return Optional.ofNullable(filed.seen().changedAt()).orElseGet(clock::instant);
    }
}
