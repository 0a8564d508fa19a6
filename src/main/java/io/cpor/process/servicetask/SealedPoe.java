package io.cpor.process.servicetask;

import io.cpor.association.Association;
import io.cpor.association.claim.Claim;
import io.cpor.partnercenter.ClaimDocument;
import io.cpor.poe.Poe;
import io.cpor.poe.Poes;
import io.cpor.poe.document.PoeDocuments;
import io.cpor.storage.Documents;
import org.springframework.stereotype.Component;

/** The sealed POE of a claim, as it goes to Partner Center. */
@Component
final class SealedPoe {
    private final Poes poes;
    private final PoeDocuments poeDocuments;
    private final Documents documents;

    SealedPoe(Poes poes, PoeDocuments poeDocuments, Documents documents) {
        this.poes = poes;
        this.poeDocuments = poeDocuments;
        this.documents = documents;
    }

    ClaimDocument of(Association association, Claim claim) {
        Poe poe = poes.get(association.id(), claim.poeNumber());
        Documents.Document sealed = poeDocuments.sealedDocument(poe).orElseThrow();
        return new ClaimDocument(sealed.mediaType(), sealed.size(), sealed.sha256(), () -> documents.open(sealed));
    }
}
