package io.cpor.process.servicetask;

import io.cpor.association.Association;
import io.cpor.association.Outcome;
import io.cpor.mail.CustomerMails;
import io.cpor.poe.Poes;
import io.cpor.process.AssociationLoader;
import io.cpor.process.usertask.AnswerReviewer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer's contact that the decline arrived, so that nobody else can decline unseen in their name. */
@Component
final class ConfirmDecline implements JavaDelegate {
    private final AssociationLoader loader;
    private final Poes poes;
    private final AnswerReviewer answerReviewer;
    private final CustomerMails mails;

    ConfirmDecline(AssociationLoader loader, Poes poes, AnswerReviewer answerReviewer, CustomerMails mails) {
        this.loader = loader;
        this.poes = poes;
        this.answerReviewer = answerReviewer;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Association association = loader.load(execution);
        String poe = poes.current(association.id()).id();
        if (isClaimGoingOn(association)) {
            mails.newPoeDeclined(association, poe);
        } else if (association.ending().isEmpty() && answerReviewer.hasLeftReview(execution)) {
            mails.newPoeDeclinedAfterRejection(association, poe);
        } else {
            mails.declineReceived(association, poe);
        }
    }

    /** The mail may go out late, when the case that went on has ended already. */
    private static boolean isClaimGoingOn(Association association) {
        return association
                .ending()
                .map(ending -> ending.outcome() == Outcome.ACTIVE)
                .orElseGet(association::isClaimOpen);
    }
}
