package io.cpor.process.servicetask;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.mail.PartnerMails;
import io.cpor.process.CarriedAssociation;
import io.cpor.process.CporVariables;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class ConfirmAssociation implements JavaDelegate {
    private final CarriedAssociation carried;
    private final Associations associations;
    private final PartnerMails mails;
    private final Clock clock;

    ConfirmAssociation(CarriedAssociation carried, Associations associations, PartnerMails mails, Clock clock) {
        this.carried = carried;
        this.associations = associations;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Association association = carried.locked(execution);
        association.confirmed(clock.instant());
        associations.save(association);
        if (CporVariables.TELL_PARTNER.findLocal(execution).filter("no"::equals).isEmpty()) {
            mails.associationActive(association);
        }
    }
}
