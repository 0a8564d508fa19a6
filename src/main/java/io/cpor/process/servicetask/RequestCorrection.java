package io.cpor.process.servicetask;

import io.cpor.association.Association;
import io.cpor.mail.CustomerMails;
import io.cpor.poe.Poes;
import io.cpor.poe.Review;
import io.cpor.process.AssociationLoader;
import io.cpor.process.dispatch.PoeSending;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The next POE begins with what was entered; the reviewer's words go with it. */
@Component
final class RequestCorrection implements JavaDelegate {
    private final AssociationLoader loader;
    private final Poes poes;
    private final PoeSending sending;
    private final CustomerMails mails;

    RequestCorrection(AssociationLoader loader, Poes poes, PoeSending sending, CustomerMails mails) {
        this.loader = loader;
        this.poes = poes;
        this.sending = sending;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Association association = loader.load(execution);
        Review review = poes.lastReview(association.id());
        PoeSending.Ready poe = sending.ready(association);
        mails.poeCorrection(association, poe.mail(execution), review.correction());
        sending.markMailed(association);
    }
}
