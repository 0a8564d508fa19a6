package io.cpor.process.servicetask;

import io.cpor.association.Association;
import io.cpor.mail.CustomerMails;
import io.cpor.poe.Poe;
import io.cpor.poe.Poes;
import io.cpor.poe.document.PoeDocuments;
import io.cpor.process.AssociationLoader;
import io.cpor.storage.Documents;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the customer's contact the last POE that was signed, online or on paper, sealed as it is. */
@Component
final class SendSignedCopy implements JavaDelegate {
    private final AssociationLoader loader;
    private final Poes poes;
    private final PoeDocuments poeDocuments;
    private final Documents documents;
    private final CustomerMails mails;

    SendSignedCopy(
            AssociationLoader loader, Poes poes, PoeDocuments poeDocuments, Documents documents, CustomerMails mails) {
        this.loader = loader;
        this.poes = poes;
        this.poeDocuments = poeDocuments;
        this.documents = documents;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Association association = loader.load(execution);
        Poe poe = poes.lock(poes.lastSealed(association.id()).id());
        Documents.Document sealed = poeDocuments.sealedDocument(poe).orElseThrow();
        mails.signedCopy(association, poe.id(), poes.isCorrection(poe), sealed.sha256(), () -> documents.open(sealed));
        poe.recordCopyMailed(association.customer().contact().email());
        poes.save(poe);
    }
}
