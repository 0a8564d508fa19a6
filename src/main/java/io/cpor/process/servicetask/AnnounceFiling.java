package io.cpor.process.servicetask;

import io.cpor.association.Association;
import io.cpor.mail.CustomerMails;
import io.cpor.process.AssociationLoader;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer what Microsoft will write, before it does: once for each attempt that begins with an accepted POE. */
@Component
final class AnnounceFiling implements JavaDelegate {
    private final AssociationLoader loader;
    private final CustomerMails mails;

    AnnounceFiling(AssociationLoader loader, CustomerMails mails) {
        this.loader = loader;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Association association = loader.load(execution);
        mails.filingAnnounced(association, association.openClaim().attempt());
    }
}
