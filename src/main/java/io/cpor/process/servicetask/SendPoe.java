package io.cpor.process.servicetask;

import io.cpor.association.Association;
import io.cpor.mail.CustomerMails;
import io.cpor.process.AssociationLoader;
import io.cpor.process.dispatch.PoeSending;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class SendPoe implements JavaDelegate {
    private final AssociationLoader loader;
    private final PoeSending sending;
    private final CustomerMails mails;

    SendPoe(AssociationLoader loader, PoeSending sending, CustomerMails mails) {
        this.loader = loader;
        this.sending = sending;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Association association = loader.look(execution);
        PoeSending.Ready poe = sending.ready(association);
        mails.poeForm(association, poe.mail(execution));
        sending.markMailed(association);
    }
}
