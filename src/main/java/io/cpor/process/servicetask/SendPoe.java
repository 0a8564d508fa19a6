package io.cpor.process.servicetask;

import io.cpor.association.Association;
import io.cpor.mail.PoeMails;
import io.cpor.poe.Poes;
import io.cpor.process.ActiveBoxes;
import io.cpor.process.AssociationLoader;
import io.cpor.process.CporVariables;
import io.cpor.process.dispatch.PoeSending;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class SendPoe implements JavaDelegate {
    private final AssociationLoader loader;
    private final Poes poes;
    private final PoeSending sending;
    private final ActiveBoxes boxes;
    private final PoeMails mails;

    SendPoe(AssociationLoader loader, Poes poes, PoeSending sending, ActiveBoxes boxes, PoeMails mails) {
        this.loader = loader;
        this.poes = poes;
        this.sending = sending;
        this.boxes = boxes;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Association association = loader.look(execution);
        PoeSending.Ready poe = sending.ready(association, () -> boxes.isStillIn(execution));
        if (poes.isForAnother(association, poes.current(association.id()))) {
            mails.poeFormToAnother(association, poe.mail(CporVariables.NOTE.findLocal(execution)));
        } else {
            mails.poeForm(association, poe.mail(CporVariables.NOTE.findLocal(execution)));
        }
        sending.markMailed(association);
    }
}
