package io.cpor.process.servicetask;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.Outcome;
import io.cpor.mail.CustomerMails;
import io.cpor.process.AssociationLoader;
import io.cpor.process.WithdrawalNoticeProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer's contact that the partner took the request back, so that nobody waits, signs or answers in vain. */
@Component
final class ConfirmWithdrawal implements JavaDelegate {
    private final Associations associations;
    private final CustomerMails mails;

    ConfirmWithdrawal(Associations associations, CustomerMails mails) {
        this.associations = associations;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Association association =
                associations.get(AssociationLoader.idBeside(execution, WithdrawalNoticeProcess.PROCESS));
        if (association
                .ending()
                .filter(end -> end.outcome() == Outcome.WITHDRAWN)
                .isEmpty()) {
            throw new IllegalStateException("association " + association.id() + " was not withdrawn");
        }
        mails.requestWithdrawn(association);
    }
}
