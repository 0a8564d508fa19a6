package io.cpor.process.servicetask;

import io.cpor.association.Association;
import io.cpor.mail.CustomerMails;
import io.cpor.poe.Poes;
import io.cpor.process.AssociationLoader;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer's contact that the decline arrived, so that nobody else can decline unseen in their name. */
@Component
final class ConfirmDecline implements JavaDelegate {
    private final AssociationLoader loader;
    private final Poes poes;
    private final CustomerMails mails;

    ConfirmDecline(AssociationLoader loader, Poes poes, CustomerMails mails) {
        this.loader = loader;
        this.poes = poes;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Association association = loader.load(execution);
        mails.declineReceived(association, poes.current(association.id()).id());
    }
}
