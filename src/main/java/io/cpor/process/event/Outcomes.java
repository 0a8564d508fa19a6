package io.cpor.process.event;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.Outcome;
import io.cpor.association.value.Coded;
import io.cpor.poe.Poes;
import io.cpor.process.AssociationLoader;
import io.cpor.process.LateQuestionProcess;
import io.cpor.process.WithdrawalNoticeProcess;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The end events: {@code ${outcome.reached(execution, '…')}} records how the association ended. */
@Component("outcome")
public class Outcomes {
    private final AssociationLoader loader;
    private final Associations associations;
    private final LateQuestionProcess questions;
    private final WithdrawalNoticeProcess notices;
    private final Poes poes;
    private final Clock clock;

    Outcomes(
            AssociationLoader loader,
            Associations associations,
            LateQuestionProcess questions,
            WithdrawalNoticeProcess notices,
            Poes poes,
            Clock clock) {
        this.loader = loader;
        this.notices = notices;
        this.poes = poes;
        this.associations = associations;
        this.questions = questions;
        this.clock = clock;
    }

    public void reached(DelegateExecution execution, String outcome) {
        if (loader.isLateQuestion(execution)) {
            throw new IllegalStateException("only the instance that carries an association ends it");
        }
        Association association = loader.lock(execution);
        association.end(Coded.of(Outcome.class, outcome), clock.instant());
        if (association.ending().orElseThrow().outcome() == Outcome.WITHDRAWN && wasCustomerMailed(association)) {
            notices.requestWithdrawn(association);
        }
        if (!association.isAnswerable()) {
            questions.questionSettled(association);
        }
        associations.save(association);
    }

    /** A mail may be out although the withdrawal undid that it was recorded, so one that was prepared counts. */
    private boolean wasCustomerMailed(Association association) {
        return poes.allOf(association.id()).stream()
                .anyMatch(poe -> poe.sending().times() > 0);
    }
}
