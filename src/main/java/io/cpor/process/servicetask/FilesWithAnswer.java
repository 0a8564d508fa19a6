package io.cpor.process.servicetask;

import io.cpor.association.Association;
import io.cpor.association.claim.AnswerFile;
import io.cpor.association.claim.AnswerFiles;
import io.cpor.association.claim.Claim;
import io.cpor.partnercenter.ClaimDocument;
import io.cpor.partnercenter.PartnerCenter;
import io.cpor.storage.Documents;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the files that go with an answer to the claim, before the answer. That one is there is committed at once: if what
 * follows fails, it is not sent again, and nobody can take it back any more. A file that was put there in a run that was cut
 * off before that goes again, under the same id, with which Partner Center keeps it once.
 */
@Component
final class FilesWithAnswer {
    private final AnswerFiles files;
    private final Documents documents;
    private final PartnerCenter partnerCenter;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    FilesWithAnswer(
            AnswerFiles files,
            Documents documents,
            PartnerCenter partnerCenter,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.documents = documents;
        this.partnerCenter = partnerCenter;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @throws io.cpor.partnercenter.ClaimRefused if Partner Center does not take one, definitely; those before it are there */
    void send(Association association, Claim claim) {
        for (AnswerFile file : files.toSend(association.id(), claim.attempt())) {
            Documents.Document kept = documents.get(file.id());
            ClaimDocument document =
                    new ClaimDocument(kept.mediaType(), kept.size(), kept.sha256(), () -> documents.open(kept));
            partnerCenter.attachFile(claim.claimId(), file.id(), file.name(), document);
            ownTransaction.executeWithoutResult(status -> files.markSent(file.id(), clock.instant()));
        }
    }
}
