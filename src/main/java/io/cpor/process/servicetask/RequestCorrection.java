package io.cpor.process.servicetask;

import io.cpor.association.Association;
import io.cpor.mail.PoeMails;
import io.cpor.poe.Poes;
import io.cpor.poe.Review;
import io.cpor.process.ActiveBoxes;
import io.cpor.process.AssociationLoader;
import io.cpor.process.CporVariables;
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
    private final ActiveBoxes boxes;
    private final PoeMails mails;

    RequestCorrection(AssociationLoader loader, Poes poes, PoeSending sending, ActiveBoxes boxes, PoeMails mails) {
        this.loader = loader;
        this.poes = poes;
        this.sending = sending;
        this.boxes = boxes;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Association association = loader.load(execution);
        Review review = poes.lastReview(association.id());
        PoeSending.Ready poe = sending.ready(association, () -> boxes.isStillIn(execution));
        if (poes.isForAnother(association, poes.current(association.id()))) {
            mails.poeCorrectionToAnother(
                    association, poe.mail(CporVariables.NOTE.findLocal(execution)), review.correction());
        } else {
            mails.poeCorrection(association, poe.mail(CporVariables.NOTE.findLocal(execution)), review.correction());
        }
        sending.markMailed(association);
    }
}
